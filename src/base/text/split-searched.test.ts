import { expect, test } from 'vitest';
import { splitSearched } from './split-searched.ts';

const PART = 700;
/** So many articles, latest first. */
const list = (count: number) =>
  Array.from({ length: count }, (_, index) => `2024/01/a-${count - index}/index.html`);
const ARTICLES = list(6000);

/** The articles of each index, as one text. */
function cut(files: readonly string[]): string[] {
  let end = 0;
  return splitSearched(files, PART).map((size) => {
    end += size;
    return files.slice(end - size, end).join();
  });
}

/** How many indexes of the second are none of the first. */
function countChanged(before: readonly string[], after: readonly string[]): number {
  const known = new Set(cut(before));
  return cut(after).filter((own) => !known.has(own)).length;
}

test('a small site has one index', () => {
  expect(splitSearched(list(999), PART)).toEqual([999]);
});

test('each article lies in one index, the current one is small, and none of the archive is large', () => {
  for (let count = 1000; count < 6000; count += 97) {
    const [current = 0, ...archive] = splitSearched(list(count), PART);
    expect(current + archive.reduce((sum, size) => sum + size, 0)).toBe(count);
    expect(current).toBeGreaterThanOrEqual(250);
    expect(current).toBeLessThan(750);
    expect(Math.max(...archive)).toBeLessThanOrEqual(PART * 1.5);
    expect(Math.min(...archive.slice(1), PART)).toBeGreaterThanOrEqual(PART * 0.8);
  }
});

test('one more of the latest changes the current index alone, but where some move to the archive', () => {
  const changes = Array.from({ length: 120 }, (_, index) =>
    countChanged(ARTICLES.slice(5 * index + 1), ARTICLES.slice(5 * index)),
  );
  expect(changes.filter((count) => count > 1).length).toBeLessThan(3);
  expect(Math.max(...changes)).toBeLessThanOrEqual(3);
});

test('one more or one less of any day changes the index that it lies in, hardly ever another', () => {
  const more: number[] = [];
  const less: number[] = [];
  for (let at = 13; at < ARTICLES.length; at += 249) {
    const old = `2024/01/back-dated-${at}/index.html`;
    more.push(countChanged(ARTICLES, ARTICLES.toSpliced(at, 0, old)));
    less.push(countChanged(ARTICLES, ARTICLES.toSpliced(at, 1)));
  }
  for (const counts of [more, less]) {
    const others = counts.filter((count) => count > 1).length;
    expect(others / counts.length).toBeLessThan(0.1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  }
});
