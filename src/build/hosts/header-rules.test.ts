import { expect, test } from 'vitest';
import { formatHeaders } from './format-headers.ts';
import { FILE_KINDS, JOINED_RULES } from './header-rules.ts';
import { CACHE, FILE_POLICY, makeHeaderPolicy } from './headers.ts';

/** What Cloudflare Pages reads of `_headers`, the host with the least (its documentation, “Headers”). */
test('_headers has at the most 100 rules, of lines of 2,000 characters and one star a path', () => {
  expect(JOINED_RULES.length).toBeLessThanOrEqual(100);
  for (const line of formatHeaders(JOINED_RULES).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(2_000);
  }
  for (const { path } of JOINED_RULES) expect(path.split('*').length).toBeLessThanOrEqual(2);
});

test('a header but the policy stands in one rule alone, as hosts would join its values', () => {
  const cached = JOINED_RULES.filter(({ headers }) => headers['Cache-Control']);
  expect(cached.map(({ path }) => path)).not.toContain('/*');
  expect(new Set(cached.map(({ path }) => path)).size).toBe(cached.length);
});

const find = (path: string) =>
  FILE_KINDS.findLast(({ pattern }) => new RegExp(`^/${pattern}$`).test(path));

test.each([
  ['/', makeHeaderPolicy(false), CACHE.other],
  ['/2031/01/of-a-year-to-come/', makeHeaderPolicy(false), CACHE.other],
  ['/a/kind/of/page/to/come/index.html', makeHeaderPolicy(false), CACHE.other],
  ['/404.html', makeHeaderPolicy(false), CACHE.other],
  ['/search/', makeHeaderPolicy(true), CACHE.other],
  ['/search/search/', makeHeaderPolicy(false), CACHE.other],
  ['/feed.xml', FILE_POLICY, CACHE.other],
  ['/a-file-to-come.pdf', FILE_POLICY, CACHE.other],
  ['/pagefind/pagefind.js', FILE_POLICY, CACHE.other],
  ['/pagefind/fragment/en_1.pf_fragment', FILE_POLICY, CACHE.hashed],
  ['/pagefind/archive/12/index/en_1.pf_index', FILE_POLICY, CACHE.hashed],
  ['/_astro/page.js', FILE_POLICY, CACHE.hashed],
  ['/fonts/latin-1f0c.woff2', FILE_POLICY, CACHE.hashed],
])('%s is of a kind', (path, policy, cache) => {
  expect(find(path)).toMatchObject({ policy, cache });
});

test('the service worker may fetch, and do no more', () => {
  const rule = JOINED_RULES.find(({ path }) => path === '/sw.js');
  expect(rule?.headers['Content-Security-Policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; connect-src 'self'",
  );
  expect(find('/sw.js')).toMatchObject({ policy: rule?.headers['Content-Security-Policy'] });
});

test('WebAssembly is open to the page of search alone', () => {
  expect(makeHeaderPolicy(true)).toContain("'wasm-unsafe-eval'");
  expect(makeHeaderPolicy(false)).not.toContain('unsafe');
});
