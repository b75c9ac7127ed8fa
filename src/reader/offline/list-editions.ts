import { createHash } from 'node:crypto';
import type { SiteFile } from '../../kept/site-file.ts';

/** What a reader can take along: everything, a section or a month. */
export type Edition = {
  id: string;
  kind: 'all' | 'section' | 'month';
  name: string;
  /** Pages of articles in it. */
  articles: number;
  /** Bytes on the device. */
  bytes: number;
  /** Addresses below the base. */
  files: string[];
};

/** Pages of articles, of lists and of names. */
const ARTICLE = /^\d{4}\/\d\d\/[^/]+\/index\.html$/;
const LIST = /^(?:sections\/[^/]+|archive\/\d{4}\/\d\d)\/index\.html$/;
const NAME = /^(?:people|places|organizations)\//;
/** What search by word and by name needs, whatever is taken; the index of the archive is too large. */
const SEARCH = /^(?:pagefind\/(?!fragment\/|archive\/)|names\/.*\.json$)/;

/**
 * Lists what of a site can be taken along. A part holds its articles, the pages of names that they link
 * to, its own list, and all that search needs, with excerpts of its own articles alone.
 */
export function listEditions(files: readonly SiteFile[]): Edition[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const always = files.map(({ path }) => path).filter((path) => SEARCH.test(path));
  const fragments = new Map(files.map(({ path, fragmentOf }) => [fragmentOf, path]));
  const readLinks = (path: string) =>
    byPath.get(path)?.links.filter((link) => byPath.has(link)) ?? [];
  const make = (id: string, kind: Edition['kind'], name: string, pages: readonly string[]) => {
    const articles = pages.filter((path) => ARTICLE.test(path));
    const names = articles.flatMap(readLinks).filter((path) => NAME.test(path));
    const excerpts = articles.flatMap((path) => fragments.get(path) ?? []);
    const all = [...new Set([...pages, ...names, ...excerpts, ...always])].sort();
    const bytes = all.reduce((sum, path) => sum + (byPath.get(path)?.bytes ?? 0), 0);
    return { id, kind, name, articles: articles.length, bytes, files: all.map(toAddress) };
  };
  const pages = files.filter(({ path, isRedirect }) => path.endsWith('index.html') && !isRedirect);
  const lists = pages.filter(({ path }) => LIST.test(path));
  return [
    make(
      'all',
      'all',
      '',
      pages.map(({ path }) => path),
    ),
    ...lists.map(({ path, heading }) => {
      const kind = path.startsWith('sections/') ? 'section' : 'month';
      const id = createHash('sha256').update(path).digest('hex').slice(0, 12);
      const articles = readLinks(path).filter((link) => ARTICLE.test(link));
      return make(id, kind, heading || path, [path, ...new Set(articles)]);
    }),
  ];
}

/** `about/index.html` → `about/`; `pagefind/pagefind.js` stays. */
function toAddress(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
