import { type CollectionEntry, getCollection } from 'astro:content';

/** An article as pages show it. */
export type Article = CollectionEntry<'articles'>['data'] & {
  id: string;
  /** Address below the base: `/2024/09/talks-open/`. */
  path: string;
  html: string;
};

let latestFirst: Promise<Article[]> | undefined;

/** Gets every article, latest first; those of one moment by their slug. */
export function getArticles(): Promise<Article[]> {
  // The development server reads content again; a build reads it once.
  if (import.meta.env.DEV) return readArticles();
  latestFirst ??= readArticles();
  return latestFirst;
}

async function readArticles(): Promise<Article[]> {
  const entries = await getCollection('articles');
  const articles = entries.map(({ id, data, rendered }) => {
    return { ...data, id, path: `/${id}/`, html: rendered?.html ?? '' };
  });
  const at = ({ front }: Article) => Date.parse(front.published);
  return articles.sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
}
