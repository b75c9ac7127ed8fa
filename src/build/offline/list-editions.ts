import { createHash } from 'node:crypto';
import { isArticleFile, toAddress, toFile } from '../../base/address.ts';
import { kinds } from '../../names/registry/registry.ts';
import type { SiteFile } from '../site/site-file.ts';

/** A download for offline use: everything, a section or a month. */
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

/** A list that can be downloaded: its first page, the articles on it, and the names in them, by address. */
export type DownloadList = {
  kind: 'section' | 'month';
  name: string;
  path: string;
  articles: readonly string[];
  names: readonly string[];
};

/** Lists of all names, which every page links to. */
const NAME_PAGES = kinds.map((kind) => `/${kind}/`);

/** Most articles of a site that is offered as a whole, as an archive is too large. */
const MOST_ARTICLES = 500;

/** Folders of the files of search. */
const SEARCH_DIRS = ['pagefind/', 'names/'];
/** Files that search needs in every download; the index of the archive is too large. */
const SEARCH = /^(?:pagefind\/(?!fragment\/|archive\/)|names\/(?!lists\/).*\.json$)/;
/** The list of a name's articles, for search. */
const NAME_LIST = /^names\/lists\/(?<ref>[^/]+\/[^/]+)\//;

/**
 * Lists the downloads of a site. An edition has the first page of its list, the articles on it, the pages of names in
 * them, the lists of all names, and all that search needs, but only the excerpts of its articles and the lists of
 * their names.
 *
 * @param files Files of the site, without redirects.
 */
export function listEditions(
  files: readonly SiteFile[],
  lists: readonly DownloadList[],
): Edition[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  // Most files of an archive are none of search.
  const ofSearch = files.filter(({ path }) => SEARCH_DIRS.some((dir) => path.startsWith(dir)));
  const paths = ofSearch.map(({ path }) => path);
  const always = paths.filter((path) => SEARCH.test(path));
  const excerptFiles = new Map(
    ofSearch.flatMap(({ path, excerptsOf = [] }) => excerptsOf.map((page) => [page, path])),
  );
  const nameLists = Map.groupBy(paths, (path) => NAME_LIST.exec(path)?.groups?.['ref']);
  const make = (
    about: Pick<Edition, 'id' | 'kind' | 'name'>,
    pages: readonly string[],
  ): Edition => {
    const articles = pages.filter(isArticleFile);
    const excerpts = articles.flatMap((path) => excerptFiles.get(path) ?? []);
    const refs = new Set(pages.map((path) => toAddress(path).slice(1, -1)));
    const found = [...refs].flatMap((ref) => nameLists.get(ref) ?? []);
    const all = [...new Set([...pages, ...found, ...excerpts, ...always])].sort();
    const bytes = all.reduce((sum, path) => sum + (byPath.get(path)?.bytes ?? 0), 0);
    return { ...about, articles: articles.length, bytes, files: all.map(toListed) };
  };
  const isSmall = hasFewArticles(files);
  const pages = () => files.map(({ path }) => path).filter((path) => path.endsWith('index.html'));
  return [
    ...(isSmall ? [make({ id: 'all', kind: 'all', name: '' }, pages())] : []),
    ...lists.map(({ kind, name, path, articles, names }) => {
      const id = createHash('sha256').update(toFile(path)).digest('hex').slice(0, 12);
      const pagesOfList = [path, ...articles, ...names, ...NAME_PAGES].map(toFile);
      return make(
        { id, kind, name },
        [...new Set(pagesOfList)].filter((file) => byPath.has(file)),
      );
    }),
  ];
}

function hasFewArticles(files: readonly SiteFile[]): boolean {
  let count = 0;
  return files.every(({ path }) => {
    if (isArticleFile(path)) count += 1;
    return count <= MOST_ARTICLES;
  });
}

/** `about/index.html` → `about/`; `pagefind/pagefind.js` stays. */
function toListed(path: string): string {
  return encodeURI(toAddress(path).slice(1));
}
