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

test('of equally related articles those nearer in time come first, then those below, then those from the top', () => {
  const days = [20, 11, 10, 10, 10, 9, 1];
  const articles = days.map((day, at) => {
    const published = `2024-09-${String(day).padStart(2, '0')}`;
    return makeArticle(`a${at}`, { names: ['x'], front: { published } });
  });
  const find = (all: typeof articles, id: string) => {
    const rank = all.findIndex((one) => one.id === id);
    return makeRelatedFinder(all)(rank)
      .map((one) => one.id)
      .join(' ');
  };
  expect(find(articles, 'a3')).toBe('a4 a2 a5 a1');
  expect(find(articles, 'a6')).toBe('a5 a2 a3 a4');
  // Whatever comes between them changes nothing.
  const more = articles.flatMap((one) => [one, makeArticle(`${one.id}-more`, { names: ['y'] })]);
  for (const { id } of articles) expect(find(more, id)).toBe(find(articles, id));
});

test('an article without names, or with its own alone, has none', () => {
  expect(relate(['a', []], ['b', ['x']])).toEqual([[], []]);
});

test('a name that hundreds of articles have relates none of them', () => {
  const all = Array.from({ length: 401 }, (_, at): [string, string[]] => [`a${at}`, ['x']]);
  expect(relate(...all)[0]).toEqual([]);
  expect(relate(...all.slice(1))[0]).toHaveLength(4);
});
