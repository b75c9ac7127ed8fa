import { expect, test } from 'vitest';
import type { FeedView } from './feed-view.ts';
import { makeJsonFeed } from './make-json-feed.ts';
import { makeRss } from './make-rss.ts';

const view: FeedView = {
  ...{ title: 'Wire', description: 'News.', path: '/' },
  items: [
    {
      ...{ id: '2024/09/talks', path: '/2024/09/talks/', title: 'Talks', summary: 'They met.' },
      ...{ lang: 'en', section: 'World', source: { name: 'Wire' }, byline: [], body: '' },
      ...{ published: '2024-09-07T10:00:00Z', updated: '2024-09-08T12:30:00Z' },
    },
  ],
};
const options = { view, readHtml: () => '', origin: new URL('https://news.example') };

test('a JSON feed tells when an article was published, and when it was updated', async () => {
  expect(await makeJsonFeed(options).json()).toMatchObject({
    items: [
      { date_published: '2024-09-07T10:00:00.000Z', date_modified: '2024-09-08T12:30:00.000Z' },
    ],
  });
});

test('a JSON feed says of what it is, in which language, and whose the articles are', async () => {
  const [item] = view.items;
  if (!item) throw new Error('The view has no article.');
  const source = { name: 'Wire', url: 'https://example.org/خبر' };
  const items = [item, { ...item, source, byline: ['Ana Ferrer', 'Ivo Reed'], lang: 'ar' }];
  const readHtml = () => '<p><a href="/people/musa/">Musa</a></p>';
  const own = { ...options, view: { ...view, path: '/sections/world/', items }, readHtml };
  const response = makeJsonFeed(own);
  expect(response.headers.get('content-type')).toBe('application/feed+json');
  expect(await response.json()).toMatchObject({
    ...{ title: 'Wire', description: 'News.', language: 'en' },
    home_page_url: 'https://news.example/sections/world/',
    feed_url: 'https://news.example/sections/world/feed.json',
    items: [
      {
        id: 'https://news.example/2024/09/talks/',
        content_html: '<p><a href="https://news.example/people/musa/">Musa</a></p>',
        ...{ authors: [{ name: 'Wire' }], tags: ['World'], language: 'en', summary: 'They met.' },
      },
      {
        external_url: 'https://example.org/%D8%AE%D8%A8%D8%B1',
        ...{ authors: [{ name: 'Ana Ferrer' }, { name: 'Ivo Reed' }], language: 'ar' },
      },
    ],
  });
});

test('an article without an original or an update says nothing of either', async () => {
  const items = view.items.map(({ updated: _, ...item }) => item);
  const feed: { items: object[] } = await makeJsonFeed({
    ...options,
    view: { ...view, items },
  }).json();
  expect(Object.keys(feed.items[0] ?? {})).not.toContain('external_url');
  expect(Object.keys(feed.items[0] ?? {})).not.toContain('date_modified');
});

test('an RSS feed goes by when an article was published, not by its update', async () => {
  const xml = await (await makeRss(options)).text();
  expect(xml).toContain('<pubDate>Sat, 07 Sep 2024 10:00:00 GMT</pubDate>');
});
