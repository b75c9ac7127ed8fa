import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

const ids = [SEED.cia, SEED.libya];

describe.each(['root', 'news'] as const)('what the site “%s” tells machines', (name) => {
  const { dir, base } = testSites[name];
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const addresses = ids.map((id) => `https://news.example${base}${id}/`);

  test.each(['feed.xml', 'sections/arab-world/feed.xml'])(
    '%s lists both articles in whole',
    (path) => {
      const feed = parseHTML(read(path)).document;
      const get = (selector: string) =>
        [...feed.querySelectorAll(selector)].map((e) => e.textContent);
      expect(get('item > guid')).toEqual(addresses);
      expect(get('item > title')[0]).toBe(
        'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza',
      );
      const text = read(path).replaceAll(/<.*?>/g, '');
      expect(text).toContain('invade Ukraine before Moscow attacked its neighbor');
    },
  );

  test('feed.json lists both articles in whole', () => {
    const feed = JSON.parse(read('feed.json'));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`https://news.example${base}feed.json`);
    expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(addresses);
    const link = `<a class="name" href="https://news.example${base}organizations/turkish-intelligence/">`;
    expect(feed.items[1].content_html).toContain(`<p>The head of ${link}Turkish intelligence</a>`);
  });

  test('robots.txt leads to a sitemap that has both articles', () => {
    expect(read('robots.txt')).toContain(`Sitemap: https://news.example${base}sitemap-index.xml`);
    const map = 'sitemap-articles-0.xml';
    expect(read('sitemap-index.xml')).toContain(`https://news.example${base}${map}`);
    for (const address of addresses) expect(read(map)).toContain(`<loc>${address}</loc>`);
  });
});
