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

test('an RSS feed goes by when an article was published, not by its update', async () => {
  const xml = await (await makeRss(options)).text();
  expect(xml).toContain('<pubDate>Sat, 07 Sep 2024 10:00:00 GMT</pubDate>');
});
