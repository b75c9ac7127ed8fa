import { getEntry } from 'astro:content';
import type { WithdrawnArticle } from '../../articles/read-front-matter.ts';
import type { PackedArticle } from '../../articles/store/pack.ts';
import { readPack, readText } from '../../articles/store/pack-files.ts';
import { toArticleAddress } from '../../base/address.ts';

/** An article as pages show it. */
export type Article = Pick<
  PackedArticle,
  'id' | 'front' | 'facts' | 'photo' | 'digest' | 'signature'
> & {
  /** Address below the base: `/2024/09/talks-open/`. */
  path: string;
  /** Reads the HTML of its text: an archive's texts are not held all at once. */
  getHtml: () => string;
};

/** All articles, latest first, and the words that are in any of them. */
type Archive = {
  version: string;
  dir: string;
  articles: Article[];
  withdrawn: readonly WithdrawnArticle[];
  words: Set<string>;
};

let archive: Promise<Archive> | undefined;

/** Gets every article, latest first; those of one moment by their slug. */
export async function getArticles(): Promise<Article[]> {
  return (await getArchive()).articles;
}

/** Gets the articles that were withdrawn, of which the address is left. */
export async function getWithdrawn(): Promise<readonly WithdrawnArticle[]> {
  return (await getArchive()).withdrawn;
}

/** Gets every word of the articles, folded. */
export async function getArticleWords(): Promise<Set<string>> {
  return (await getArchive()).words;
}

/** Gets the folder of what builds keep of the articles. */
export async function getArticlesDir(): Promise<string> {
  return (await getArchive()).dir;
}

async function getArchive(): Promise<Archive> {
  if (!import.meta.env.DEV) {
    archive ??= readArchive();
    return archive;
  }
  // The development server's content changes while it runs.
  const entry = await getEntry('articles', 'packs');
  const known = await archive;
  if (known?.version !== `${entry?.digest}`) archive = readArchive();
  return archive ?? readArchive();
}

async function readArchive(): Promise<Archive> {
  const entry = await getEntry('articles', 'packs');
  const { dir = '', packs = [], withdrawn = [] } = entry?.data ?? {};
  const words = new Set<string>();
  const articles = packs.flatMap(([name]) => {
    const pack = readPack(dir, name);
    for (const word of pack?.words.split(' ') ?? []) words.add(word);
    const texts = pack?.texts ?? '';
    return (pack?.articles ?? []).map((packed): Article => {
      const { id, front, facts, photo, digest, signature, place } = packed;
      const getHtml = () => readText(dir, texts, place, 'html');
      const article = { id, front, facts, digest, signature, ...(photo && { photo }) };
      return { ...article, path: toArticleAddress(id), getHtml };
    });
  });
  const times = new Map(articles.map((one) => [one, Date.parse(one.front.published)]));
  const at = (article: Article) => times.get(article) ?? 0;
  articles.sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
  return { version: `${entry?.digest}`, dir, articles, withdrawn, words };
}
