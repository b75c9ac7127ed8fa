import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findAddressFaults } from './find-address-faults.ts';

const START = 'https://news.example/r&d/';
const good: Record<string, string> = {
  'robots.txt': `User-agent: *\nSitemap: ${START}sitemap-index.xml\n`,
  'feed.xml': `<link>https://news.example/r&amp;d/</link><guid isPermaLink="true">https://news.example/r&amp;d/a/</guid>`,
  'feed.json': `{"home_page_url":"${START}","feed_url":"${START}feed.json","items":[{"url":"${START}a/","external_url":"https://other.example/"}]}`,
  'sitemap-index.xml': '<loc>https://news.example/r&#38;d/sitemap-pages-0.xml</loc>',
  'sitemap-pages-0.xml': '<loc>https://news.example/r&#x26;d/</loc>',
};

function find(changed: Record<string, string | undefined> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const files = Object.entries({ ...good, ...changed }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  for (const [file, text] of files) writeFileSync(join(dir, file), text);
  return findAddressFaults(dir, new Set(files.map(([file]) => file)), START);
}

test('lets addresses pass that begin with that of the site, however they are written', () => {
  expect(find()).toEqual([]);
});

const localhost = 'http://localhost:4321/r&d/';

test.each([
  ['robots.txt', `Sitemap: ${localhost}sitemap-index.xml`],
  ['feed.xml', `${good['feed.xml']}<link>${localhost}</link>`],
  ['feed.xml', `<guid isPermaLink="true">${localhost}</guid>`],
  ['feed.json', `{"home_page_url":"${START}","feed_url":"${localhost}"}`],
  ['sitemap-index.xml', `<loc>${localhost}</loc>`],
  ['sitemap-pages-0.xml', `<loc>${START}</loc><loc>${localhost}a/</loc>`],
])('finds in %s an address of another site: %s', (file, text) => {
  const told = expect.stringMatching(
    /^It names http:\/\/localhost:4321.*begin with https:\/\/news/,
  );
  expect(find({ [file]: text })).toEqual([{ file, what: told }]);
});

test('finds that one of the files is missing', () => {
  expect(find({ 'feed.xml': undefined })).toEqual([
    { file: 'feed.xml', what: 'There is no such file.' },
  ]);
});
