import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle } from '../data/fixtures/make-article.ts';
import { toFrontView } from './front-view.ts';

const many = Array.from({ length: 40 }, (_, index) =>
  makeArticle(`a${index}`, { section: ['World', 'Sport', 'Arts'][index % 3] ?? 'World' }),
);
const view = (articles: typeof many) =>
  toFrontView(makeArchive({ articles, entries: [], findTwins: () => new Map() }));

test('no story stands twice, and the latest leads', () => {
  const { lead, beside, below, sections, frame } = view(many);
  const all = [lead, ...beside, ...below, ...sections.flatMap(({ stories }) => stories)];
  expect(lead?.path).toBe('/a0/');
  expect(new Set(all.map((story) => story?.path)).size).toBe(all.length);
  expect(sections.map(({ stories }) => stories.length)).toEqual([4, 4, 4]);
  expect(frame).toMatchObject({ latest: '2024-09-07', sections: { length: 3 } });
});

test('two stories make a page, and none makes one too', () => {
  const two = view(many.slice(0, 2));
  expect([two.lead?.path, two.beside.length, two.below, two.sections]).toEqual(['/a0/', 1, [], []]);
  expect(view([])).toEqual({ frame: { sections: [] }, beside: [], below: [], sections: [] });
});
