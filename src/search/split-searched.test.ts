import { expect, test } from 'vitest';
import { countArchived } from './split-searched.ts';

test('a small site has one index', () => {
  expect(countArchived(999)).toBe(0);
});

test('the current index stays small, and the archive stays as it is for hundreds of articles', () => {
  for (let articles = 1000; articles < 5000; articles++) {
    const archived = countArchived(articles);
    expect(articles - archived).toBeGreaterThanOrEqual(250);
    expect(articles - archived).toBeLessThan(750);
  }
  expect(countArchived(19_043)).toBe(countArchived(19_200));
});
