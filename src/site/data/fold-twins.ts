import type { Archive } from './archive.ts';
import type { Article } from './get-articles.ts';

/** Leaves each story once in a list: the first of several reports. */
export function foldTwins(
  { getTwins }: Pick<Archive, 'getTwins'>,
  articles: readonly Article[],
): Article[] {
  const told = new Set<Article>();
  return articles.filter((article) => {
    const isTold = told.has(article);
    for (const twin of getTwins(article)) told.add(twin);
    return !isTold;
  });
}

/** Lists the other reports of a story, each named after its source. */
export function listReports(
  { getTwins }: Pick<Archive, 'getTwins'>,
  article: Article,
): { name: string; path: string }[] {
  return getTwins(article).map(({ front, path }) => ({ name: front.source.name, path }));
}
