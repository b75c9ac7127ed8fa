import { expect, test } from 'vitest';
import { toAbsoluteLinks } from './to-absolute-links.ts';

const page = 'https://news.example/news/2024/09/talks/';

test('makes links of the site whole, and those within the page', () => {
  expect(toAbsoluteLinks('<a class="name" href="/news/places/gaza/">', page)).toBe(
    '<a class="name" href="https://news.example/news/places/gaza/">',
  );
  expect(toAbsoluteLinks('<a href="#text-1">', page)).toBe(`<a href="${page}#text-1">`);
  expect(toAbsoluteLinks('<a href="../boats/">', page)).toBe(
    '<a href="https://news.example/news/2024/09/boats/">',
  );
});

test('leaves other links and the text alone, and what is no address', () => {
  const html =
    '<a href="https://example.org/a"> href="/b" href="//["</a> <a href="mailto:a@example.org"> <a href="//[">';
  expect(toAbsoluteLinks(html, page)).toBe(html);
});

test('leaves out what only scripts of the site read', () => {
  const html = '<b data-pagefind-filter="person:a &gt; b" id="c">data-d="e"</b><i data-f>';
  expect(toAbsoluteLinks(html, page)).toBe('<b id="c">data-d="e"</b><i>');
});
