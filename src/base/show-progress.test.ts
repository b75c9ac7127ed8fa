import { expect, test } from 'vitest';
import { formatProgress } from './show-progress.ts';

test('says how many are done, how fast, and how long the others take', () => {
  const shown = formatProgress('Articles cleaned', { done: 1200, total: 19_043, seconds: 2 });
  expect(shown).toBe('Articles cleaned: 1200 of 19043, 600 a second, 30 s left');
});

test('promises nothing before the first is done', () => {
  const shown = formatProgress('Articles cleaned', { done: 0, total: 10, seconds: 2 });
  expect(shown).toBe('Articles cleaned: 0 of 10, 0 a second');
});
