import { createHash } from 'node:crypto';
import { isArticleFile, toAddress } from '../../base/address.ts';
import { isNameRef } from '../../names/registry/registry.ts';
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

/** Everything is offered of a small site alone, and of months the latest: an archive is too large. */
const MOST_ARTICLES = 500;
const MOST_MONTHS = 24;

/** First pages of lists. */
const LIST = /^(?:sections\/[^/]+|archive\/\d{4}\/\d\d)\/index\.html$/;
/** What search by word and by name needs, whatever is taken; the index of the archive is too large. */
const SEARCH = /^(?:pagefind\/(?!fragment\/|archive\/)|names\/(?!lists\/).*\.json$)/;
/** The articles of a name, as search shows them. */
const NAME_LIST = /^names\/lists\/(?<ref>[^/]+\/[^/]+)\//;

/**
 * Lists what of a site can be taken along. A part holds the first page of its list, the articles on it,
 * the pages of names that they link to, and all that search needs, with excerpts of its own articles
 * and lists of their names alone.
 */
export function listEditions(files: readonly SiteFile[]): Edition[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const always = files.map(({ path }) => path).filter((path) => SEARCH.test(path));
  const excerptFiles = new Map(
    files.flatMap(({ path, excerptsOf = [] }) => excerptsOf.map((page) => [page, path])),
  );
  const nameLists = Map.groupBy(
    files.map(({ path }) => path),
    (path) => NAME_LIST.exec(path)?.groups?.['ref'],
  );
  const readLinks = (path: string) =>
    byPath.get(path)?.links.filter((link) => byPath.has(link)) ?? [];
  const make = (id: string, kind: Edition['kind'], name: string, pages: readonly string[]) => {
    const articles = pages.filter((path) => isArticleFile(path));
    const names = articles.flatMap(readLinks).filter((path) => isNameRef(path));
    const excerpts = articles.flatMap((path) => excerptFiles.get(path) ?? []);
    const refs = new Set([...pages, ...names].map((path) => toAddress(path).slice(1, -1)));
    const found = [...refs].flatMap((ref) => nameLists.get(ref) ?? []);
    const own = [...pages, ...names, ...found, ...excerpts, ...always];
    const all = [...new Set(own)].sort();
    const bytes = all.reduce((sum, path) => sum + (byPath.get(path)?.bytes ?? 0), 0);
    return { id, kind, name, articles: articles.length, bytes, files: all.map(toListed) };
  };
  const pages = files.filter(({ path, isRedirect }) => path.endsWith('index.html') && !isRedirect);
  const all = make(
    'all',
    'all',
    '',
    pages.map(({ path }) => path),
  );
  const lists = pages.filter(({ path }) => LIST.test(path));
  const sections = lists.filter(({ path }) => path.startsWith('sections/'));
  const months = lists.filter(({ path }) => path.startsWith('archive/')).slice(-MOST_MONTHS);
  return [
    ...(all.articles <= MOST_ARTICLES ? [all] : []),
    ...[...months, ...sections].map(({ path, heading }) => {
      const kind = path.startsWith('sections/') ? 'section' : 'month';
      const id = createHash('sha256').update(path).digest('hex').slice(0, 12);
      const articles = readLinks(path).filter((link) => isArticleFile(link));
      return make(id, kind, heading || path, [path, ...new Set(articles)]);
    }),
  ];
}

/** `about/index.html` → `about/`; `pagefind/pagefind.js` stays. */
function toListed(path: string): string {
  return encodeURI(toAddress(path).slice(1));
}
