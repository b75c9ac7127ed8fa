import { expect, test } from 'vitest';
import { makeArticle } from '../../articles/fixtures/make-article.ts';
import { makeRss } from './make-rss.ts';

test('a description is HTML to those who read the feed, so that markup in copy stays text', async () => {
  const article = makeArticle('2024/09/talks');
  const dek = 'Costs < 5 & <script>alert(1)</script>';
  const response = await makeRss({
    title: 'Wire',
    description: dek,
    path: '/',
    articles: [{ ...article, front: { ...article.front, title: 'Talks & <b>More</b>', dek } }],
    origin: new URL('https://news.example'),
  });
  const xml = await response.text();
  const descriptions = [...xml.matchAll(/<description>(.*?)<\/description>/g)].map(
    ([, text]) => text,
  );
  const written =
    'Costs &amp;lt; 5 &amp;amp; &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;';
  expect(descriptions).toEqual([written, written]);
  expect(xml).toContain('<title>Talks &amp; &lt;b&gt;More&lt;/b&gt;</title>');
});
