import { expect, test } from 'vitest';
import type { FeedView } from './feed-view.ts';
import { makeRss } from './make-rss.ts';

const item = {
  ...{ id: '2024/09/talks', path: '/2024/09/talks/', title: 'Talks', summary: 'They met.' },
  ...{ lang: 'en', section: 'World', published: '2024-09-07', source: { name: 'Wire' } },
  ...{ byline: [], body: '' },
};
const origin = new URL('https://news.example');

test('says where it is itself, which page it follows, and leads to articles by whole addresses', async () => {
  const view = { title: 'Wire', description: '', path: '/sections/world/', items: [item] };
  const readHtml = () => '<a href="/people/musa/">Musa</a>';
  const xml = await (await makeRss({ view, readHtml, origin })).text();
  expect(xml).toContain(
    '<atom:link href="https://news.example/sections/world/feed.xml" rel="self"',
  );
  expect(xml).toContain('<link>https://news.example/sections/world/</link>');
  expect(xml).toContain('<link>https://news.example/2024/09/talks/</link>');
  expect(xml).toMatch(/<content:encoded>.*&quot;https:\/\/news.example\/people\/musa\/&quot;/);
  expect(xml).toContain('<category>World</category>');
});

test('leaves out what XML has no place for', async () => {
  const odd = { ...item, title: 'Ta\u000blks', summary: 'They\u0000 met.', section: 'Wor\uffffld' };
  const view = { title: 'Wi\u0008re', description: 'Ne\u001fws', path: '/', items: [odd] };
  const xml = await (await makeRss({ view, readHtml: () => 'a\u000bb\tc', origin })).text();
  for (const text of ['Talks', 'They met.', 'World', 'Wire', 'News', 'ab\tc']) {
    expect(xml).toContain(`>${text}<`);
  }
});

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
