import { createHash } from 'node:crypto';
import { isArticleFile, toAddress, toFile } from '../../base/address.ts';
import { kinds } from '../../names/registry/registry.ts';
import type { SiteFile } from '../site/site-file.ts';

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

/** A list that can be taken along: its first page, the articles on it, and the names in them, by address. */
export type DownloadList = {
  kind: 'section' | 'month';
  name: string;
  path: string;
  articles: readonly string[];
  names: readonly string[];
};

/** Lists of all names, which every page leads to. */
const NAME_PAGES = kinds.map((kind) => `/${kind}/`);

/** Everything is offered of a small site alone: an archive is too large. */
const MOST_ARTICLES = 500;

/** What search by word and by name needs, whatever is taken; the index of the archive is too large. */
const SEARCH = /^(?:pagefind\/(?!fragment\/|archive\/)|names\/(?!lists\/).*\.json$)/;
/** The articles of a name, as search shows them. */
const NAME_LIST = /^names\/lists\/(?<ref>[^/]+\/[^/]+)\//;

/**
 * Lists what of a site can be taken along. A part holds the first page of its list, the articles on it,
 * the pages of names in them, the lists of all names, and all that search needs, with excerpts of its own
 * articles and lists of their names alone.
 *
 * @param files Of the site, but those that lead on from old addresses.
 */
export function listEditions(
  files: readonly SiteFile[],
  lists: readonly DownloadList[],
): Edition[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const always = files.map(({ path }) => path).filter((path) => SEARCH.test(path));
  const excerptFiles = new Map(
    files.flatMap(({ path, excerptsOf = [] }) => excerptsOf.map((page) => [page, path])),
  );
  const nameLists = Map.groupBy(
    files.map(({ path }) => path),
    (path) => NAME_LIST.exec(path)?.groups?.['ref'],
  );
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
  const pages = files.map(({ path }) => path).filter((path) => path.endsWith('index.html'));
  const isSmall = pages.filter(isArticleFile).length <= MOST_ARTICLES;
  return [
    ...(isSmall ? [make({ id: 'all', kind: 'all', name: '' }, pages)] : []),
    ...lists.map(({ kind, name, path, articles, names }) => {
      const id = createHash('sha256').update(toFile(path)).digest('hex').slice(0, 12);
      const own = [path, ...articles, ...names, ...NAME_PAGES].map(toFile);
      return make(
        { id, kind, name },
        [...new Set(own)].filter((file) => byPath.has(file)),
      );
    }),
  ];
}

/** `about/index.html` → `about/`; `pagefind/pagefind.js` stays. */
function toListed(path: string): string {
  return encodeURI(toAddress(path).slice(1));
}
