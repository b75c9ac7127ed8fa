import {
  CACHE,
  FILE_POLICY,
  HEADERS,
  makeHeaderPolicy,
  SERVICE_WORKER_POLICY,
  WORKER_POLICY,
} from './headers.ts';

/** Headers of the files of a path: `/about/*` is a folder, `:part` a part of a path, `/*` all. */
export type HeaderRule = { path: string; headers: Readonly<Record<string, string>> };

/** Headers of a kind of files, besides those of all files. */
export type FileKind = {
  /** Regular expression of whole paths, without the base at their beginning. */
  pattern: string;
  policy: string;
  cache: string;
};

/**
 * The kinds of files, the general before the special: of those that match a path, the last counts. They depend on the
 * form of addresses only, so that they fit later builds.
 */
export const FILE_KINDS: readonly FileKind[] = [
  { pattern: '.*', policy: FILE_POLICY, cache: CACHE.other },
  {
    pattern: '(?:.*/)?(?:[^/]*\\.html)?',
    policy: makeHeaderPolicy(false),
    cache: CACHE.other,
  },
  {
    pattern: 'search/(?:index\\.html)?',
    policy: makeHeaderPolicy(true),
    cache: CACHE.other,
  },
  { pattern: 'pagefind/pagefind-worker\\.js', policy: WORKER_POLICY, cache: CACHE.other },
  { pattern: 'sw\\.js', policy: SERVICE_WORKER_POLICY, cache: CACHE.other },
  {
    pattern: '(?:_astro|fonts|photos|pagefind/(?:archive/\\d+/)?(?:fragment|index|filter))/.*',
    policy: FILE_POLICY,
    cache: CACHE.hashed,
  },
];

/** Folders of files whose names have a hash in them, and so never change. */
const HASHED = [
  '_astro',
  'fonts',
  'photos',
  'pagefind/fragment',
  'pagefind/index',
  'pagefind/filter',
].concat(['fragment', 'index', 'filter'].map((name) => `pagefind/archive/:part/${name}`));

/** Files that show nothing but themselves, and pages' data. */
const PLAIN = ['/names/*', '/feed.xml', '/feed.json', '/favicon.svg', '/manifest.webmanifest'];

/**
 * The rules of the file `_headers`. Its hosts join the values of a header that two rules set, and a
 * browser enforces both policies, so a rule can only be stricter than the one for all files. So all files
 * get the policy of the search page, the loosest, as later rules can only tighten it; the policies in the meta tags of
 * other pages forbid what they do not need.
 */
export const JOINED_RULES: readonly HeaderRule[] = [
  { path: '/*', headers: { ...HEADERS, 'Content-Security-Policy': makeHeaderPolicy(true) } },
  ...HASHED.map((folder) => {
    return { path: `/${folder}/*`, headers: { 'Cache-Control': CACHE.hashed } };
  }),
  ...[...PLAIN, '/icons/*', '/sitemap-index.xml', '/robots.txt'].map((path) => {
    return { path, headers: { 'Content-Security-Policy': FILE_POLICY } };
  }),
  { path: '/sw.js', headers: { 'Content-Security-Policy': SERVICE_WORKER_POLICY } },
];
