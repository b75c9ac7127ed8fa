import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../site/data/archive.ts';
import { makeArticle } from '../../site/data/fixtures/make-article.ts';
import { formatSitemap } from '../../site/sitemaps/format-sitemap.ts';
import { listSitemapViews } from '../../site/sitemaps/sitemap-view.ts';
import { findSitemapFaults } from '../checks/check-sitemap.ts';
import { listPages, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

describe.each(Object.entries(testSites))('sitemaps of the site “%s”', (_name, site) => {
  const origin = `https://news.example${site.base}`;
  const files = globSync('sitemap-*.xml', { cwd: site.dir }).sort();
  const read = (file: string) => readFileSync(join(site.dir, file), 'utf8');
  const locs = (xml: string) =>
    [...parseHTML(xml).document.querySelectorAll('url > loc, sitemap > loc')].map(
      ({ textContent }) => decodeURI(textContent ?? ''),
    );

  test.each(files)('%s keeps to its schemas', (file) => {
    expect(findSitemapFaults(read(file))).toEqual([]);
  });

  test('the index lists every other', () => {
    const others = files.filter((file) => file !== 'sitemap-index.xml');
    expect(locs(read('sitemap-index.xml')).sort()).toEqual(others.map((file) => origin + file));
    expect(readFileSync(join(site.dir, 'robots.txt'), 'utf8')).toContain(
      `${origin}sitemap-index.xml`,
    );
  });

  test('every page is listed once, those left out that are not to be found', () => {
    const listed = files
      .filter((file) => !/index|news/.test(file))
      .flatMap((file) => locs(read(file)));
    const left = ['404.html', 'saved/index.html', 'offline/index.html', 'search/index.html'];
    const pages = listPages(site)
      .filter((path) => !left.includes(path))
      .filter((path) => !readPage(site, path).querySelector('meta[name=robots][content=noindex]'))
      .map((path) => origin + path.replace(/index\.html$/, ''));
    expect(listed.sort()).toEqual(pages.sort());
  });

  test('every article tells when it was changed, as its page does', () => {
    const xml = files
      .filter((file) => file.includes('articles'))
      .map(read)
      .join('');
    for (const url of parseHTML(xml).document.querySelectorAll('url')) {
      const path = decodeURI(url.querySelector('loc')?.textContent ?? '').slice(origin.length);
      const times = [...readPage(site, path).querySelectorAll('.facts time, .after section time')];
      const shown = times.map((time) => Date.parse(time.getAttribute('datetime') ?? ''));
      const told = url.querySelector('lastmod')?.textContent ?? '';
      expect(Date.parse(told), path).toBe(Math.max(...shown));
    }
  });
});

test('an article’s picture is listed with it', () => {
  const xml = readFileSync(join(testSites.hard.dir, 'sitemap-articles-0.xml'), 'utf8');
  const images = [...xml.matchAll(/<image:loc>https:\/\/news\.example\/([^<]*)</g)];
  expect(images.length).toBeGreaterThan(0);
  for (const [, file = ''] of images) {
    expect(globSync(file, { cwd: testSites.hard.dir })).toEqual([file]);
  }
});

test('news keep to their schema', () => {
  const article = makeArticle('2024/09/talks', {
    front: { title: 'Bread & Salt', lang: 'zh-Hant', published: '2024-09-07T18:30+03:00' },
  });
  const archive = makeArchive({ articles: [article], entries: [], findTwins: () => new Map() });
  const views = listSitemapViews(archive, Date.parse('2024-09-08T00:00:00Z'));
  const news = views.filter(({ file }) => file.includes('news'));
  expect(news.length).toBe(1);
  for (const view of news) {
    const xml = formatSitemap(view, (to) => `https://news.example${to}`);
    expect(findSitemapFaults(xml)).toEqual([]);
    expect(xml).toContain('<news:language>zh-tw</news:language>');
  }
});

describe('the check itself', () => {
  const xml = (inner: string, more = '') =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>${inner}</urlset>`;
  const loc = '<loc>https://news.example/</loc>';
  const news =
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
  const whole =
    '<news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-09-07</news:publication_date><news:title>T</news:title></news:news>';

  test('passes what is right', () => {
    const image = '<image:image><image:loc>https://news.example/a.jpg</image:loc></image:image>';
    const all = `<url>${loc}<lastmod>2024-09-07T18:30:00+03:00</lastmod>${image}${whole}</url>`;
    expect(findSitemapFaults(xml(all, news))).toEqual([]);
  });

  test.each([
    ['no element', xml('')],
    ['broken XML', xml('<url>')],
    ['another namespace', xml(`<url>${loc}</url>`).replace('0.9', '1.0')],
    [
      'an order that is not that of the schema',
      xml(`<url><lastmod>2024-09-07</lastmod>${loc}</url>`),
    ],
    ['a time without seconds', xml(`<url>${loc}<lastmod>2024-09-07T18:30Z</lastmod></url>`)],
    ['a day that is none', xml(`<url>${loc}<lastmod>2024-19-07</lastmod></url>`)],
    ['an address that is not whole', xml('<url><loc>/about/</loc></url>')],
    ['an address that is not encoded', xml('<url><loc>https://news.example/إشعار/</loc></url>')],
    ['a prefix that is not declared', xml(`<url>${loc}${whole}</url>`)],
    [
      'news without a headline',
      xml(`<url>${loc}${whole.replace(/<news:title.*title>/, '')}</url>`, news),
    ],
    ['an element that is not known', xml(`<url>${loc}<name>a</name></url>`)],
    [
      'an element of another schema that is not known',
      xml(`<url>${loc}<image:title>a</image:title></url>`, news),
    ],
    ['a picture without its address', xml(`<url>${loc}<image:image/></url>`, news)],
    [
      'news in a language that is no code',
      xml(`<url>${loc}${whole.replace('>en<', '>en-US<')}</url>`, news),
    ],
    [
      'a headline of nothing but spaces',
      xml(`<url>${loc}${whole.replace('>T<', '> <')}</url>`, news),
    ],
    ['a rhythm that is none', xml(`<url>${loc}<changefreq>often</changefreq></url>`)],
    ['a share of more than all', xml(`<url>${loc}<priority>1.1</priority></url>`)],
    ['a page twice in one', xml(`<url>${loc}${loc}</url>`)],
    ['an index of pages', xml(`<url>${loc}</url>`).replaceAll('urlset', 'sitemapindex')],
    ['too many addresses', xml(`<url>${loc}</url>`.repeat(50_001))],
  ])('finds %s', (_what, text) => {
    expect(findSitemapFaults(text)).not.toEqual([]);
  });
});
