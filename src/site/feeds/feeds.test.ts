import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle } from '../data/fixtures/make-article.ts';
import { type FeedItem, type FeedView, toSiteFeedView } from './feed-view.ts';
import { makeJsonFeed } from './make-json-feed.ts';
import { makeRss } from './make-rss.ts';

const origin = new URL('https://news.example');

const article: NonNullable<FeedItem['article']> = {
  id: '2024/09/talks',
  tags: ['World'],
  authors: ['ليلى حداد'],
  source: { name: 'Wire', url: 'https://example.org/talks' },
  photo: { key: 'abc', width: 1000, height: 500, alt: 'A "boat"' },
  captions: [{ caption: 'Boats & nets', credit: 'AFP' }, { caption: 'A quay' }],
  corrections: [{ date: '2024-09-08', text: 'A name was wrong.' }],
  body: '',
};
const item: FeedItem = {
  path: '/2024/09/talks/',
  title: 'Talks & <b>More</b>',
  lang: 'ar',
  summary: 'They met.',
  published: '2024-09-07',
  updated: '2024-09-08',
  article,
};

function write(given: Partial<FeedItem>, description = 'News.') {
  const view: FeedView = { title: 'Wire', description, path: '/', items: [{ ...item, ...given }] };
  return { view, readHtml: () => '<p>Text <a href="/people/musa/">Musa</a>.</p>', origin };
}

test('a description is HTML to those who read the feed, so that markup in copy stays text', async () => {
  const summary = 'Costs < 5 & <script>alert(1)</script>';
  const xml = await makeRss(write({ summary }, summary)).text();
  const written = 'Costs &lt; 5 &amp; &lt;script&gt;alert(1)&lt;/script&gt;';
  const feed = parseRssFeed(xml);
  expect(feed.description).toBe(written);
  expect(feed.items?.[0]?.description).toBe(written);
  expect(feed.items?.[0]?.title).toBe('Talks & <b>More</b>');
});

test('a feed says where it is itself, which page it follows, and of what it is', async () => {
  const options = write({});
  const own = { ...options, view: { ...options.view, path: '/sections/world/' } };
  const xml = await makeRss(own).text();
  const start = 'https://news.example/sections/world/';
  expect(xml).toContain(`<atom:link href="${start}feed.xml" rel="self"`);
  expect(xml).toContain(`<link>${start}</link>`);
  expect(xml).toContain('<lastBuildDate>Sun, 08 Sep 2024 00:00:00 GMT</lastBuildDate>');
  const json = makeJsonFeed(own);
  expect(json.headers.get('content-type')).toBe('application/feed+json');
  expect(await json.json()).toMatchObject({
    title: 'Wire',
    description: 'News.',
    language: 'en',
    home_page_url: start,
    feed_url: `${start}feed.json`,
  });
});

test('an article without an original or an update says nothing of either', async () => {
  const { updated: _, ...plain } = item;
  const options = write({});
  const items = [{ ...plain, article: { ...article, source: { name: 'Wire' } } }];
  const own = { ...options, view: { ...options.view, items } };
  const [read] = (await makeJsonFeed(own).json()).items;
  expect(Object.keys(read)).not.toContain('external_url');
  expect(Object.keys(read)).not.toContain('date_modified');
  expect(await makeRss(own).text()).not.toMatch(/dcterms|<dc:source>/);
});

test('leaves out what XML has no place for', async () => {
  const options = write({ title: 'Ta\u000blks', summary: 'They\u0000 met.' });
  const view = { ...options.view, title: 'Wi\u0008re', description: 'Ne\u001fws' };
  const xml = await makeRss({ ...options, view, readHtml: () => 'a\u000bb\tc' }).text();
  for (const text of ['Talks', 'They met.', 'Wire', 'News', 'ab\tc']) expect(xml).toContain(text);
});

test('text that would end the part it stands in does not', async () => {
  const title = 'Odd ]]> headline\u0001 <b>&amp;</b>';
  const feed = parseRssFeed(await makeRss(write({ title, summary: title })).text());
  expect(feed.items?.length).toBe(1);
  expect(feed.items?.[0]?.title).toBe('Odd ]]> headline <b>&amp;</b>');
});

test('an item says who wrote it, in which language, what it comes from and when it was changed', async () => {
  const [read] = parseRssFeed(await makeRss(write({})).text()).items ?? [];
  expect(read).toMatchObject({
    link: 'https://news.example/2024/09/talks/',
    pubDate: 'Sat, 07 Sep 2024 00:00:00 GMT',
    dc: {
      creators: ['ليلى حداد'],
      publishers: ['Wire'],
      languages: ['ar'],
      sources: ['https://example.org/talks'],
    },
    dcterms: { modified: ['2024-09-08T00:00:00.000Z'] },
  });
});

test('an item has its picture, with caption and credit', async () => {
  const [read] = parseRssFeed(await makeRss(write({})).text()).items ?? [];
  const url = 'https://news.example/photos/abc-800.jpg';
  expect(read?.media?.contents).toEqual([
    {
      url,
      type: 'image/jpeg',
      medium: 'image',
      width: 800,
      height: 400,
      title: { value: 'A "boat"', type: 'plain' },
      description: { value: 'Boats & nets', type: 'plain' },
      credits: [{ value: 'AFP' }],
    },
  ]);
  const html = read?.content?.encoded ?? '';
  expect(html).toContain(`<img src="${url}" alt="A &quot;boat&quot;" width="800" height="400">`);
  expect(html).toContain('<figcaption>Boats &amp; nets <small>AFP</small></figcaption>');
  expect(html).toContain('href="https://news.example/people/musa/"');
  expect(html).toContain('A quay');
  expect(html).toContain('A name was wrong.');
});

test('a JSON feed says the same', async () => {
  const { items } = await makeJsonFeed(write({})).json();
  expect(items).toMatchObject([
    {
      date_published: '2024-09-07T00:00:00.000Z',
      date_modified: '2024-09-08T00:00:00.000Z',
      language: 'ar',
      tags: ['World'],
      authors: [{ name: 'ليلى حداد' }],
      external_url: 'https://example.org/talks',
      image: 'https://news.example/photos/abc-800.jpg',
      attachments: [{ mime_type: 'image/jpeg', title: 'Boats & nets AFP' }],
    },
  ]);
});

test('a feed without items is one', async () => {
  const view = { title: 'Wire', description: 'News.', path: '/', items: [] };
  const options = { view, readHtml: () => '', origin };
  expect((await makeJsonFeed(options).json()).items).toEqual([]);
  expect(parseRssFeed(await makeRss(options).text()).items ?? []).toEqual([]);
});

test('what was withdrawn is in the feed of the site by its notice, what was corrected by its day', () => {
  const withdrawn = { id: '2024/09/gone', file: 'gone.md', lang: 'en', redirects: [] };
  const archive = makeArchive({
    articles: [
      makeArticle('2024/09/new', { front: { published: '2024-09-07' } }),
      makeArticle('2024/09/corrected', {
        front: { published: '2024-09-01', corrections: [{ date: '2024-09-08', text: 'A name.' }] },
      }),
    ],
    withdrawn: [{ ...withdrawn, withdrawn: { date: '2024-09-09', reason: 'It was wrong.' } }],
    entries: [],
    findTwins: () => new Map(),
  });
  const { items } = toSiteFeedView(archive);
  expect(items.map(({ path, updated }) => [path, updated])).toEqual([
    ['/2024/09/gone/', '2024-09-09'],
    ['/2024/09/corrected/', '2024-09-08'],
    ['/2024/09/new/', undefined],
  ]);
  expect(items[0]).toEqual({
    path: '/2024/09/gone/',
    title: 'This article was withdrawn',
    lang: 'en',
    published: '2024-09-09',
    updated: '2024-09-09',
    summary: 'It was wrong.',
  });
});
