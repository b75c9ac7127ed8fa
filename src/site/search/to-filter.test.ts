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

test('an article must fit one of each list', () => {
  const [year, kalin, koni] = ['year/2024', 'people/kalin', 'people/koni'];
  const one = (key: string) => ({ [toFilter(key).group]: key });
  expect(joinFilters([[year], [kalin, koni]])).toEqual({
    all: [{ any: [one(year)] }, { any: [one(kalin), one(koni)] }],
  });
});

test('the days of a month lie together, as do the months of a year', () => {
  expect(toFilter('day/2024-09-01').group).toBe(toFilter('day/2024-09-30').group);
  expect(toFilter('month/2024-01').group).toBe(toFilter('month/2024-12').group);
});
