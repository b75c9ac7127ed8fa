import { expect, test } from 'vitest';
import { getListPath, type IndexedName, restore, shorten } from './names-index.ts';

test('names the pages of a list', () => {
  expect(getListPath('people/jane-doe', 2)).toBe('lists/people/jane-doe/2.json');
});

test.each<[IndexedName, string]>([
  [['people/jane-doe', 'Jane Doe', 3], 'people/'],
  [['people/jane-doe-2', 'Jane Doe', 3], 'people/jane-doe-2'],
  [['people/muammar-gaddafi', 'Moammar Gadhafi', 3, 'a'], 'people/muammar-gaddafi'],
  [['by/sule-celik', 'Şule Çelik', 1], 'by/'],
])('%j is written as %s, and read as it was', (entry, short) => {
  expect(shorten(entry)[0]).toBe(short);
  expect(restore(shorten(entry))).toEqual(entry);
});
