import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import type { Article } from '../data/get-articles.ts';
import { formatSitemap } from './format-sitemap.ts';
import { listSitemapViews, type SitemapView } from './sitemap-view.ts';

const NOW = Date.parse('2024-09-09T00:00:00Z');

function list(articles: Article[], most?: number): Map<string, SitemapView> {
  const entries = [makeEntry('people', 'musa')];
  const archive = makeArchive({ articles, entries, findTwins: () => new Map() });
  return new Map(listSitemapViews(archive, NOW, most).map((view) => [view.file, view]));
}

/** Finds when a page was changed, as a sitemap tells it. */
function find(views: Map<string, SitemapView>, path: string): string | undefined {
  for (const view of views.values()) {
    const page = 'pages' in view ? view.pages.find((one) => one.path === path) : undefined;
    if (page) return page.changed ?? 'unknown';
  }
  return undefined;
}

const date = (published: string, front = {}) =>
  makeArticle(`${published.slice(0, 7).replace('-', '/')}/at-${published.slice(8, 10)}`, {
    front: { published, ...front },
    names: published.startsWith('2024-09-07') ? ['musa'] : [],
  });

test('an article was changed by its latest update or correction, and a list by its newest article', () => {
  const views = list([
    date('2024-09-07T10:00:00Z', { updated: '2024-09-07T12:00:00+03:00' }),
    date('2024-08-02', {
      updated: '2024-08-03',
      corrections: [{ date: '2024-08-05', text: 'A name.' }],
    }),
  ]);
  expect(find(views, '/2024/09/at-07/')).toBe('2024-09-07T10:00:00Z');
  expect(find(views, '/2024/08/at-02/')).toBe('2024-08-05');
  expect(find(views, '/archive/2024/08/')).toBe('2024-08-05');
  expect(find(views, '/people/musa/')).toBe('2024-09-07T10:00:00Z');
  expect(find(views, '/')).toBe('2024-09-07T10:00:00Z');
  expect(find(views, '/about/')).toBe('unknown');
});

test.each(['/saved/', '/offline/', '/search/', '/404/'])('does not list %s', (path) => {
  expect(find(list([date('2024-09-07')]), path)).toBeUndefined();
});

test('news are of two days before the time of the build', () => {
  const news = (published: string) => list([date(published)]).get('sitemap-news-0');
  expect(news('2024-09-07T00:00:01Z')).toBeDefined();
  expect(news('2024-09-07T00:00:00Z')).toBeUndefined();
});

test('splits what is more than a file may hold, the oldest articles first', () => {
  const days = ['07', '05', '03', '02', '01'].map((day) => date(`2024-09-${day}`));
  const views = list(days, 2);
  const pathsOf = (file: string) => {
    const view = views.get(file);
    return view && 'pages' in view ? view.pages.map(({ path }) => path) : [];
  };
  expect(pathsOf('sitemap-articles-0')).toEqual(['/2024/09/at-01/', '/2024/09/at-02/']);
  expect(pathsOf('sitemap-articles-2')).toEqual(['/2024/09/at-07/']);
  const index = views.get('sitemap-index');
  const files = [...views.keys()].filter((file) => file !== 'sitemap-index');
  expect(index).toMatchObject({ maps: files });
  expect(new Set(files).size).toBe(views.size - 1);
});

test('a file holds five thousand articles at the most, the last those that are new', () => {
  const article = date('2024-09-07', { published: '2024-09-07' });
  const articles = Array.from({ length: 10_001 }, (_, index) => {
    const id = `2024/09/boats-${index}`;
    return { ...article, id, path: `/${id}/` };
  });
  const sizes = listSitemapViews(
    makeArchive({ articles, entries: [], findTwins: () => new Map() }),
    NOW,
  ).flatMap((view) => ('pages' in view ? [[view.file, view.pages.length]] : []));
  expect(sizes.filter(([file]) => /articles/.test(`${file}`))).toEqual([
    ['sitemap-articles-0', 5000],
    ['sitemap-articles-1', 5000],
    ['sitemap-articles-2', 1],
  ]);
});

test('writes a time with its seconds, an address without signs of XML, and a language by its code', () => {
  const pages = [
    {
      path: '/2024/09/a&b/',
      changed: '2024-09-07T18:30+03:00',
      news: { title: 'Bread & <i>Salt\u0001</i>', lang: 'ar-EG', published: '2024-09-07' },
    },
  ];
  const xml = formatSitemap({ file: 'sitemap-news-0', pages }, (to) => `https://news.example${to}`);
  expect(xml).toContain('<loc>https://news.example/2024/09/a&amp;b/</loc>');
  expect(xml).toContain('<lastmod>2024-09-07T15:30:00Z</lastmod>');
  expect(xml).toContain('<news:language>ar</news:language>');
  expect(xml).toContain('<news:publication_date>2024-09-07</news:publication_date>');
  expect(xml).toContain('<news:title>Bread &amp; &lt;i&gt;Salt&lt;/i&gt;</news:title>');
});
