import { expect, test } from 'vitest';
import { makeRelatedFinder } from './find-related.ts';
import { makeArticle } from './fixtures/make-article.ts';

const relate = (...all: [string, string[]][]) => {
  const articles = all.map(([id, names]) => makeArticle(id, { names }));
  const findRelated = makeRelatedFinder(articles);
  return articles.map((_, rank) => findRelated(rank).map(({ id }) => id));
};

test('the more names two articles share, the nearer they are', () => {
  const [first] = relate(['a', ['x', 'y']], ['b', ['x']], ['c', ['x', 'y']]);
  expect(first).toEqual(['c', 'b']);
});

test('a rare name weighs more than a common one', () => {
  const others: [string, string[]][] = ['d', 'e', 'f'].map((id) => [id, ['common']]);
  const [first] = relate(['a', ['common', 'rare']], ['b', ['common']], ['c', ['rare']], ...others);
  expect(first?.[0]).toBe('c');
});

test('an article without names, or with its own alone, has none', () => {
  expect(relate(['a', []], ['b', ['x']])).toEqual([[], []]);
});

test('a name that hundreds of articles have relates none of them', () => {
  const all = Array.from({ length: 401 }, (_, at): [string, string[]] => [`a${at}`, ['x']]);
  expect(relate(...all)[0]).toEqual([]);
  expect(relate(...all.slice(1))[0]).toHaveLength(4);
});
