import { expect, test } from 'vitest';
import { splitSearched } from './split-searched.ts';

const PART = 7_000;

test('a small site has one index', () => {
  expect(splitSearched(999, PART)).toEqual([999]);
});

test('the current index stays small, and the archive stays as it is for hundreds of articles', () => {
  for (let articles = 1000; articles < 5000; articles++) {
    const [current] = splitSearched(articles, PART);
    expect(current).toBeGreaterThanOrEqual(250);
    expect(current).toBeLessThan(750);
  }
  expect(splitSearched(19_043, PART).slice(1)).toEqual(splitSearched(19_200, PART).slice(1));
});

test('each article lies in one index, and no index of the archive is large', () => {
  for (let articles = 1000; articles < 200_000; articles += 377) {
    const parts = splitSearched(articles, PART);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(articles);
    expect(Math.max(...parts)).toBeLessThan(PART * 1.5);
  }
});

test('older indexes stay as they are for good', () => {
  expect(splitSearched(30_000, PART)).toEqual([500, 8500, PART, PART, PART]);
  expect(splitSearched(31_749, PART)).toEqual([749, 10_000, PART, PART, PART]);
  expect(splitSearched(31_750, PART)).toEqual([250, 3500, PART, PART, PART, PART]);
});
