import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { getText, listPages, readHtml, readPage } from '../read-page.ts';
import { emptySite } from '../test-sites.ts';

const read = (path: string) => readFileSync(join(emptySite.dir, path), 'utf8');

test('the front page of an empty site says what to do', () => {
  const main = readPage(emptySite, '').querySelector('main');
  expect(getText(main?.querySelector('h2 + p'))).toMatch(/^The first one will stand here\./);
  expect(getText(main)).toContain('No article is published yet');
});

test('every page of it is valid, and none is of an article, a section or a name', async () => {
  const pages = listPages(emptySite);
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'attr-quotes': 'off' },
  });
  for (const path of pages) {
    const { valid } = await validator.validateString(readHtml(emptySite, path));
    expect(valid, path).toBe(true);
  }
  expect(pages).toContain('search/index.html');
  expect(pages.filter((path) => /^(?:\d{4}\/|sections|(?:people|places)\/.)/.test(path))).toEqual([
    'people/index.html',
    'places/index.html',
  ]);
});

test('its links lead to its own pages', () => {
  const pages = listPages(emptySite);
  const known = new Set(pages.map((path) => `/${path.replace(/index\.html$/, '')}`));
  const links = pages.flatMap((path) =>
    [...readPage(emptySite, path).querySelectorAll('a[href^="/"]')].map(
      (link) => link.getAttribute('href')?.replace(/[#?].*$/, '') ?? '',
    ),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(
    links.filter((link) => !known.has(link) && !existsSync(join(emptySite.dir, link))),
  ).toEqual([]);
});

test('its feeds have no entries, and its sitemap has its pages', () => {
  expect(read('feed.xml')).toMatch(/<rss version="2\.0"[\s\S]*<\/channel>\s*<\/rss>\s*$/);
  expect(read('feed.xml')).not.toContain('<item>');
  expect(JSON.parse(read('feed.json')).items).toEqual([]);
  expect(read('sitemap-pages-0.xml')).toContain('<loc>https://news.example/archive/</loc>');
});
