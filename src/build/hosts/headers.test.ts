import { expect, test } from 'vitest';
import { FILE_POLICY, HEADERS, makeHeaderPolicy, makePagePolicy } from './headers.ts';

const none = new Set<string>();
const page = makePagePolicy({ styles: none, scripts: none, isScripted: false, hasSearch: false });

test.each([true, false])('no other site may frame a page (search: %s)', (hasSearch) => {
  expect(makeHeaderPolicy(hasSearch).split('; ')).toContain("frame-ancestors 'none'");
  expect(FILE_POLICY.split('; ')).toContain("frame-ancestors 'none'");
  expect(HEADERS['X-Frame-Options']).toBe('DENY');
});

test.each([
  ['a page', page],
  ['the server', makeHeaderPolicy(false)],
])('the policy of %s lets no copy change where links lead and forms go', (_whose, policy) => {
  const parts = policy.split('; ');
  expect(parts).toContain("base-uri 'none'");
  expect(parts).toContain("form-action 'self'");
  expect(parts).toContain("default-src 'none'");
});
