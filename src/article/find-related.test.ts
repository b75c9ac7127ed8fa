import { expect, test } from 'vitest';
import { findRelated } from './find-related.ts';
import type { Article } from './get-articles.ts';

function makeArticle(id: string, ids: string[]): Article {
  const names = ids.map((name) => ({
    kind: 'people' as const,
    id: name,
    surfaces: [],
    sentence: '',
  }));
  return {
    ...{ id, path: `/${id}/`, html: '', file: '' },
    facts: { photos: [], removals: [], summary: '', words: 0, names },
    front: {
      ...{ title: id, published: '2024-09-07', section: 'World', source: { name: 'Wire' } },
      ...{ byline: [], corrections: [], redirects: [], lang: 'en', copy: 'markdown', draft: false },
    },
  };
}
const relate = (...all: [string, string[]][]) =>
  findRelated(all.map(([id, names]) => makeArticle(id, names))).map((found) =>
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
