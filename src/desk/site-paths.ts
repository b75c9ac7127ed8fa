import { globSync } from 'node:fs';
import type { CheckedContent } from '../articles/checked-content.ts';
import { getDay } from '../articles/get-day.ts';
import { decodeSafely } from '../articles/list-links.ts';
import { toDayAddress, toMonthAddress, toSectionAddress } from '../base/list-address.ts';
import { getRef, kinds } from '../names/registry/registry.ts';

/** Files that the last steps of a build write; what lies below a folder is taken whole. */
const WRITTEN = ['/404.html', '/_headers', '/_redirects', '/_gone', '/sw.js'];
const FOLDERS = ['_astro', 'fonts', 'pagefind', 'photos', 'names', 'icons', 'data'];

/** A site of more than five thousand articles has more of them. */
const SITEMAPS = ['index', 'pages-0', 'articles-0', 'news-0'].map((name) => `/sitemap-${name}.xml`);

/** What lives at the addresses of a site; paths are below its base. */
export type SitePaths = {
  /** Tells whether a path is that of a page or a file, old addresses left out. */
  isPage: (path: string) => boolean;
  /** Tells whether a path leads to something, old addresses included. */
  isAlive: (path: string) => boolean;
  /** Tells whether a path lies below a file, or in a folder that builds fill. */
  isReserved: (path: string) => boolean;
};

/**
 * Lists what will live where on a site. Numbered pages of a list live as long as their list.
 *
 * @param root Folder of the project.
 */
export function getSitePaths(
  { articles, withdrawn, registry, unread }: CheckedContent,
  root: string,
): SitePaths {
  const files = new Set([...listFiles(root), ...WRITTEN, ...SITEMAPS]);
  const entries = registry?.entries ?? [];
  // An archive has many more articles than days.
  const sections = new Set(articles.map(({ front }) => front.section));
  const days = new Set(articles.map(({ front }) => getDay(front)));
  const lists = new Set([
    '/corrections',
    ...kinds.map((kind) => `/${kind}/a-z`),
    ...[...sections].map((section) => toKey(toSectionAddress(section))),
    ...[...days].flatMap((day) => [toKey(toMonthAddress(day)), toKey(toDayAddress(day))]),
    ...entries.map((entry) => `/${getRef(entry)}`),
    ...entries.flatMap((entry) => (entry.reporter ? `/${getRef(entry)}/signed` : [])),
  ]);
  const pages = new Set([
    ...listFixedPages(root),
    ...kinds.map((kind) => `/${kind}`),
    ...[...articles, ...withdrawn].map(({ id }) => `/${id}`),
    ...unread.map((id) => `/${id}`),
    ...articles.map(({ id }) => `/${id}/revisions`),
  ]);
  const olds = new Set(
    [
      ...articles.flatMap(({ front }) => front.redirects),
      ...withdrawn.flatMap(({ redirects }) => redirects),
      ...entries.flatMap(({ redirects = [] }) => redirects),
    ].map(toKey),
  );
  const isPage = (path: string) => {
    const key = toKey(path);
    const list = key.replace(/\/(?:(?:page-)?[1-9]\d*|feed\.(?:xml|json))$/, '');
    return pages.has(key) || files.has(key) || lists.has(key) || lists.has(list);
  };
  return {
    isPage,
    // Who signs articles is known once their copy is read.
    isAlive: (path) => isPage(path) || olds.has(toKey(path)) || path.startsWith('/bylines/'),
    isReserved: (path) => {
      const parts = toKey(path).split('/').slice(1);
      const above = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
      return FOLDERS.includes(parts[0] ?? '') || above.some((one) => files.has(one));
    },
  };
}

/** A path with and without its last slash, and however it is encoded, is one. */
export function toKey(path: string): string {
  return decodeSafely(path).normalize('NFC').replace(/\/$/, '');
}

/** Lists the pages of the site that do not depend on content: `/about`, and the front page as ``. */
function listFixedPages(root: string): string[] {
  return globSync('**/*.astro', { cwd: `${root}/src/pages` })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.includes('['))
    .map((file) => toKey(file.replace(/(?:index)?\.astro$/, '')));
}

/** Lists the files that do not depend on content: `/feed.xml`, `/favicon.svg`. */
function listFiles(root: string): string[] {
  const made = globSync('**/*.ts', { cwd: `${root}/src/pages` })
    .filter((file) => !file.includes('['))
    .map((file) => file.replace(/\.ts$/, ''));
  const files = globSync('**/*.*', { cwd: `${root}/public` });
  return [...made, ...files].map((file) => `/${file.replaceAll('\\', '/')}`);
}
