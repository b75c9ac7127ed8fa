import { joinNeeds, type PageNeeds } from '../site/page-needs.ts';
import {
  CACHE,
  FILE_POLICY,
  HEADERS,
  makeHeaderPolicy,
  SERVICE_WORKER_POLICY,
  WORKER_POLICY,
} from './headers.ts';

/** Headers of the files that a path names: `/about/*` is a folder, `/404.html` a file, `/*` all. */
export type HeaderRule = { path: string; headers: Readonly<Record<string, string>> };

/** Folders of files whose names have a hash in them, and so never change. */
const HASHED = ['_astro', 'photos'];
/** Such folders of an index of search. */
const HASHED_SEARCH = ['fragment', 'index', 'filter'];

/** Folders and files that hold no page, and what they may do. */
const FILES: readonly HeaderRule[] = [
  {
    path: '/pagefind/pagefind-worker.js',
    headers: { 'Content-Security-Policy': WORKER_POLICY, 'Cache-Control': CACHE.other },
  },
  {
    path: '/sw.js',
    headers: { 'Content-Security-Policy': SERVICE_WORKER_POLICY, 'Cache-Control': CACHE.other },
  },
  ...[
    '/names/*',
    '/feed.xml',
    '/feed.json',
    '/favicon.svg',
    '/manifest.webmanifest',
    '/icons/*',
  ].map((path) => ({
    path,
    headers: { 'Content-Security-Policy': FILE_POLICY, 'Cache-Control': CACHE.other },
  })),
];

/**
 * Makes the rules of a site's headers. The first holds for all files; of the others one at the most
 * fits a file, as hosts join the values of a header that two rules set.
 *
 * @param pages What each page needs, by its file below the site's folder.
 * @param search Folders of the indexes of search.
 * @returns Rules: those for all, for files, for pages and their folders; years last, latest first.
 */
export function makeHeaderRules(
  pages: ReadonlyMap<string, PageNeeds>,
  search: readonly string[],
): HeaderRule[] {
  // Pages of old addresses need nothing opened, and may be many: the policy in them is enough.
  const open = [...pages].filter(([, { styles, scripts }]) => styles.size + scripts.size > 0);
  const groups = Map.groupBy(open, ([file]) => toRulePath(file));
  const rules = [...groups].map(([path, members]) => ({
    path,
    headers: {
      'Content-Security-Policy': makeHeaderPolicy(joinNeeds(members.map(([, needs]) => needs))),
      'Cache-Control': CACHE.other,
    },
  }));
  rules.sort((a, b) => compare(a.path, b.path));
  const parts = search.flatMap((folder) => HASHED_SEARCH.map((name) => `${folder}/${name}`));
  const hashed = [...HASHED, ...parts].map((folder) => {
    return { path: `/${folder}/*`, headers: { 'Cache-Control': CACHE.hashed } };
  });
  return [{ path: '/*', headers: HEADERS }, ...hashed, ...FILES, ...rules];
}

/** `index.html` → `/`, `404.html` → `/404.html`, `2024/09/talks/index.html` → `/2024/*`. */
function toRulePath(file: string): string {
  const [first = '', ...rest] = file.split('/');
  if (rest.length > 0) return `/${first}/*`;
  return first === 'index.html' ? '/' : `/${first}`;
}

function compare(a: string, b: string): number {
  const isYear = (path: string) => /^\/\d{4}\//.test(path);
  if (isYear(a) !== isYear(b)) return isYear(a) ? 1 : -1;
  return (a < b ? -1 : 1) * (isYear(a) ? -1 : 1);
}
