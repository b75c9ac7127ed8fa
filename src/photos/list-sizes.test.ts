import { expect, test } from 'vitest';
import { listSizes } from './list-sizes.ts';

const list = (width: number) => listSizes({ key: 'k', width }).map(({ file }) => file);

test('gives each width in the newer formats, and one for browsers without them', () => {
  expect(list(3000)).toEqual([
    ...['k-400.avif', 'k-800.avif', 'k-1200.avif', 'k-1600.avif'],
    ...['k-400.webp', 'k-800.webp', 'k-1200.webp', 'k-1600.webp'],
    'k-800.jpg',
  ]);
});

test('makes no picture wider than it is', () => {
  expect(list(600)).toEqual(['k-400.avif', 'k-600.avif', 'k-400.webp', 'k-600.webp', 'k-600.jpg']);
  expect(list(200)).toEqual(['k-200.avif', 'k-200.webp', 'k-200.jpg']);
});
