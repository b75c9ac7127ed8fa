import { expect, test } from 'vitest';
import type { FeedView } from './feed-view.ts';
import { makeRss } from './make-rss.ts';

test('a description is HTML to those who read the feed, so that markup in copy stays text', async () => {
  const summary = 'Costs < 5 & <script>alert(1)</script>';
  const view: FeedView = {
    ...{ title: 'Wire', description: summary, path: '/' },
    items: [
      {
        ...{ id: '2024/09/talks', path: '/2024/09/talks/', title: 'Talks & <b>More</b>', summary },
        ...{ lang: 'en', section: 'World', published: '2024-09-07', source: { name: 'Wire' } },
        ...{ byline: [], body: '' },
      },
    ],
  };
  const origin = new URL('https://news.example');
  const response = await makeRss({ view, readHtml: () => '', origin });
  const xml = await response.text();
  const descriptions = [...xml.matchAll(/<description>(.*?)<\/description>/g)].map(
    ([, text]) => text,
  );
  const written =
    'Costs &amp;lt; 5 &amp;amp; &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;';
  expect(descriptions).toEqual([written, written]);
  expect(xml).toContain('<title>Talks &amp; &lt;b&gt;More&lt;/b&gt;</title>');
});
