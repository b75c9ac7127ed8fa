import { expect, test } from 'vitest';
import { findPartNumber, splitList } from './split-list.ts';

/** Splits a list of so many items, numbered from the oldest. */
function split(count: number) {
  const items = Array.from({ length: count }, (_, index) => count - index);
  return splitList(count, '/a/', 3).map(({ from, to, ...part }) => {
    return { ...part, items: items.slice(from, to) };
  });
}

test('keeps a list of less than two pages in one', () => {
  expect(split(0)).toEqual([{ items: [] }]);
  expect(split(5)).toEqual([{ items: [5, 4, 3, 2, 1] }]);
});

test('numbers full pages from the oldest, and leads from one to the next', () => {
  expect(split(10)).toEqual([
    { items: [10, 9, 8, 7], older: '/a/2/' },
    { number: 2, items: [6, 5, 4], newer: '/a/', older: '/a/1/' },
    { number: 1, items: [3, 2, 1], newer: '/a/2/' },
  ]);
});

test('finds the page that has an item', () => {
  for (let count = 0; count < 20; count++) {
    for (const { from, to, number } of splitList(count, '/a/', 3)) {
      for (let at = from; at < to; at++) expect(findPartNumber(count, 3, at)).toBe(number);
    }
  }
});

test('changes the newest page alone when one is added, and at most one beside it', () => {
  for (let count = 0; count < 40; count++) {
    const before = split(count).map((part) => JSON.stringify(part));
    const after = split(count + 1).map((part) => JSON.stringify(part));
    expect(after.filter((part) => !before.includes(part)).length).toBeLessThanOrEqual(3);
  }
});
