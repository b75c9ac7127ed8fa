import { expect, test } from 'vitest';
import { makeArticle } from '../../articles/fixtures/make-article.ts';
import { findRelated } from './find-related.ts';

const relate = (...all: [string, string[]][]) =>
  findRelated(all.map(([id, names]) => makeArticle(id, { names }))).map((found) =>
    found.map(({ id }) => id),
  );

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
