import { expect, test } from 'vitest';
import { getReach } from './get-reach.ts';

const archives = ['2015-03-02', '2009-06-01', '2009-01-01', '1998-02-03'];

test('the newest three indexes of the archive are searched from the start', () => {
  expect(getReach({ back: 0, filters: {} }, archives)).toBe(3);
  expect(getReach({ back: 0, filters: {} }, [])).toBe(0);
});

test('a reader may go back, no further than the archive does', () => {
  expect(getReach({ back: 1, filters: {} }, archives)).toBe(4);
  expect(getReach({ back: 9, filters: {} }, archives)).toBe(4);
});

test.each([
  ['2016', 3],
  ['2015', 3],
  ['2010', 3],
  ['2009', 4],
  ['1998', 4],
])('all that may have articles of %s is searched', (year, reach) => {
  expect(getReach({ back: 0, filters: { year } }, archives)).toBe(reach);
});
