import { expect, test } from 'vitest';
import { cutSearched } from './cut-searched.ts';

const page = (text: string, after: string) =>
  `<html><body><nav>Home</nav><article data-pagefind-body><h1>Talks</h1>${text}<div class="after x" data-pagefind-ignore>${after}</div></article></body></html>`;

test('what stands around the article and after its text is not searched', () => {
  const cut = cutSearched(page('<p>They met.</p>', '<a>Related</a>'));
  expect(cut).toContain('<h1>Talks</h1><p>They met.</p></article>');
  expect(cut).not.toMatch(/Home|Related/);
});

test('other related articles leave what is searched the same, another text does not', () => {
  const one = cutSearched(page('<p>They met.</p>', '<a>One</a>'));
  expect(cutSearched(page('<p>They met.</p>', '<a>Two</a>'))).toBe(one);
  expect(cutSearched(page('<p>They left.</p>', '<a>One</a>'))).not.toBe(one);
});

test('says where the page must be mended', () => {
  expect(() => cutSearched('<article><p>They met.</p></article>')).toThrow(/ArticlePage\.astro/);
});
