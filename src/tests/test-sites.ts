import { delimiter, resolve } from 'node:path';

/** A site that the tests look at, built by `build-test-sites.ts`. */
export type TestSite = { base: string; dir: string; env: Record<string, string> };

const ORIGIN = 'https://news.example';
/** The first day of 2026, so that nothing hangs on the clock of the machine. */
export const NOW = '1767225600';

/** The history of this project is none of the sites’ of tests. */
export const NO_HISTORY = {
  GIT_CEILING_DIRECTORIES: [resolve('src/tests'), resolve('.test-dist')].join(delimiter),
};

/** Where all that tests start stores what Node compiles of it: the code is the same, whatever the site. */
export const COMPILED = resolve('.test-dist/compiled');

function define(name: string, base: string, contentDir: string): TestSite {
  const dir = resolve('.test-dist', name);
  const env = {
    SITE_URL: ORIGIN,
    BASE_PATH: base,
    CONTENT_DIR: contentDir,
    OUT_DIR: dir,
    CACHE_DIR: `${dir}-cache`,
    SOURCE_DATE_EPOCH: NOW,
    ...NO_HISTORY,
    TEXT_FILES: 'on',
  };
  return { base, dir, env };
}

/** The two articles that the site was made for at the root and under a path, and articles that are hard to set. */
export const testSites = {
  root: define('root', '/', 'src/tests/seed'),
  news: define('news', '/news/', 'src/tests/seed'),
  hard: define('hard', '/', 'src/tests/content'),
};

/** Articles of some attacks in every field; `build-test-sites.ts` writes them. */
const hostile = define('hostile', '/', '.test-dist/hostile-content');
export const hostileSite: TestSite = { ...hostile, env: { ...hostile.env, SHARE_PICTURES: '5' } };

/** A site of which nothing is written yet; `build-test-sites.ts` makes its folder. */
export const emptySite = define('empty', '/', '.test-dist/empty-content');

const large = define('large', '/', '.test-dist/large-content');

/** Many articles, so that search has an archive, of several indexes; `build-test-sites.ts` writes them. */
export const largeSite: TestSite = {
  ...large,
  // A thousand pictures to share would cost more than all else.
  env: { ...large.env, SEARCH_PART: '150', EXCERPT_FILES: '20', SHARE_PICTURES: '20' },
};
