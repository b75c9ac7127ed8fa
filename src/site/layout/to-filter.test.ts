import { expect, test } from 'vitest';
import { joinFilters, toFilter, toFilterAttributes } from './to-filter.ts';

test('a value is of plain letters', () => {
  expect(toFilter('section/موانئ, بحر: [a]').value).toMatch(/^section\/[\w%]+$/);
});

test('each value has an attribute of its own', () => {
  expect(toFilterAttributes(['people/musa-al-koni', 'year/2024'])).toEqual({
    'data-pagefind-filter': expect.stringMatching(/^f\d+\[data-f0\], f\d+\[data-f1\]$/),
    'data-f0': 'people/musa-al-koni',
    'data-f1': 'year/2024',
  });
});

test('values are spread over the groups', () => {
  const keys = Array.from({ length: 640 }, (_, index) => `people/person-${index}`);
  const sizes = [...Map.groupBy(keys, (key) => toFilter(key).group).values()];
  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.max(...sizes.map(({ length }) => length))).toBeLessThan(40);
});

test('values of one group are joined, and all must fit', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `places/place-${index}`);
  const joined = joinFilters(keys);
  const values = Object.values(joined).flatMap(({ all }) => all);
  expect(values.toSorted()).toEqual(keys.toSorted());
  for (const key of keys) expect(joined[toFilter(key).group]?.all).toContain(key);
});
