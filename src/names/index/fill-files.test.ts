import { expect, test } from 'vitest';
import { countFiles } from './fill-files.ts';

const list = (count: number) =>
  Array.from({ length: count }, () => ({ size: 50, grams: ['a', 'b'] }));

test('files are as many as items fill, by steps of √2', () => {
  expect(countFiles(list(3), 1000, 64)).toBe(1);
  expect(countFiles(list(40), 1000, 64)).toBe(4);
  expect(countFiles(list(41), 1000, 64)).toBe(6);
  expect(countFiles(list(640), 1000, 64)).toBe(64);
});

test('above a few they grow in number and in size alike', () => {
  expect(countFiles(list(4 * 640), 1000, 64)).toBe(128);
  expect(countFiles(list(16 * 640), 1000, 64)).toBe(256);
});
