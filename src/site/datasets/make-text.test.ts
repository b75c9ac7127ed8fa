import { expect, test } from 'vitest';
import { makeArticle } from '../data/fixtures/make-article.ts';
import { makeText } from './make-text.ts';
import { toTextView } from './text-view.ts';

test('writes the facts of an article as YAML, its text as markdown, and what its photos showed', () => {
  const article = makeArticle('2024/09/talks', {
    front: { title: 'Talks: “Open”', byline: ['ليلى حداد'], source: { name: 'Wire' } },
    facts: { photos: [{ caption: 'A quay.', credit: 'AFP' }] },
  });
  const html =
    '<h2>Who</h2><p>It was <a class="name" href="/people/musa/">Musa</a>, <em>again</em>.<sup><a href="#note">1</a></sup></p><p><a href="/about/">Here</a> and <a href="https://example.org/#a">there</a>.</p>';
  const url = 'https://news.example/2024/09/talks/';
  expect(makeText(toTextView(article), url, html)).toBe(
    [
      '---',
      'title: "Talks: “Open”"',
      'byline:',
      '  - ليلى حداد',
      'published: 2024-09-07',
      'section: World',
      'lang: en',
      'source: Wire',
      `url: ${url}`,
      '---',
      '',
      '## Who',
      '',
      'It was Musa, _again_.1',
      '',
      '[Here](https://news.example/about/) and [there](https://example.org/#a).',
      '',
      'Photo: A quay. (AFP)',
      '',
    ].join('\n'),
  );
});
