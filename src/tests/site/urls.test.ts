import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLostUrls, listPageUrls, parseUrlList } from '../../desk/page-urls.ts';
import { serveSite } from '../serve-site.ts';
import { testSites } from '../test-sites.ts';

const published = parseUrlList(readFileSync('src/tests/seed/urls.txt', 'utf8'));

test('every address ever published still leads to a page', async () => {
  const lost = findLostUrls(published, listPageUrls(testSites.root.dir));
  expect(
    lost,
    'An address is gone: put it under “redirects” in the front matter of what took its place.',
  ).toEqual([]);
  const served = await serveSite(testSites.root);
  for (const url of published) {
    expect((await fetch(served.url(encodeURI(url)))).status, url).toBe(200);
  }
  await served.close();
  expect(published.length).toBeGreaterThan(5);
});

test('an address that is taken away is found, one that redirects is not', () => {
  const urls = listPageUrls(testSites.hard.dir);
  expect(findLostUrls(['/2025/02/gone/', '/about/'], urls)).toEqual(['/2025/02/gone/']);
  expect(findLostUrls(['/2025/01/first-notice/', '/ferries/notice-1.html'], urls)).toEqual([]);
});
