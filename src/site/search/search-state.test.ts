import { expect, test } from 'vitest';
import { formatSearchState, readSearchState } from './search-state.ts';

test.each([
  '',
  '?q=Dabaiba',
  '?q=%D8%AF%D8%A8%D9%8A%D8%A8%D8%A9&typed=&sort=date&section=Arab+World&people=William+Burns&back=2',
])('an address is read and written alike: %s', (search) => {
  expect(formatSearchState(readSearchState(search))).toBe(search);
});

test('what an address has beside is left alone', () => {
  expect(readSearchState('?sort=upwards&colour=red&back=-1&q=+Gaza+')).toEqual({
    query: 'Gaza',
    asTyped: false,
    sort: 'relevance',
    filters: {},
    back: 0,
  });
});
