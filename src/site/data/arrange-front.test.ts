import { expect, test } from 'vitest';
import { makeArticle } from '../../articles/fixtures/make-article.ts';
import { arrangeFront } from './arrange-front.ts';

const many = Array.from({ length: 40 }, (_, index) =>
  makeArticle(`a${index}`, { section: ['World', 'Sport', 'Arts'][index % 3] ?? 'World' }),
);

test('no story stands twice, and the latest leads', () => {
  const { lead, beside, below, sections } = arrangeFront(many);
  const all = [lead, ...beside, ...below, ...sections.flatMap(({ articles }) => articles)];
  expect(lead?.id).toBe('a0');
  expect(new Set(all).size).toBe(all.length);
  expect(sections.map(({ articles }) => articles.length)).toEqual([4, 4, 4]);
});

test('two stories make a page, and none makes one too', () => {
  const two = arrangeFront(many.slice(0, 2));
  expect([two.lead?.id, two.beside.length, two.below, two.sections]).toEqual(['a0', 1, [], []]);
  expect(arrangeFront([])).toEqual({ beside: [], below: [], sections: [] });
});
