import { expect, test } from 'vitest';
import { listCuts, listSizes } from './list-sizes.ts';

const list = (width: number) => listSizes({ key: 'k', width }).map(({ file }) => file);

test('gives each width in the newer formats, and one for browsers without them', () => {
  expect(list(3000)).toEqual([
    'k-400.avif',
    'k-800.avif',
    'k-1200.avif',
    'k-1600.avif',
    'k-400.webp',
    'k-800.webp',
    'k-1200.webp',
    'k-1600.webp',
    'k-800.jpg',
  ]);
});

test('makes no picture wider than it is', () => {
  expect(list(600)).toEqual(['k-400.avif', 'k-600.avif', 'k-400.webp', 'k-600.webp', 'k-600.jpg']);
  expect(list(200)).toEqual(['k-200.avif', 'k-200.webp', 'k-200.jpg']);
});

test.each([
  [3000, 2000, ['k-1x1.jpg 1200 1200', 'k-4x3.jpg 1200 900', 'k-16x9.jpg 1200 675']],
  [600, 400, ['k-1x1.jpg 400 400', 'k-4x3.jpg 533 400', 'k-16x9.jpg 600 338']],
])('cuts a picture of %i × %i to shapes, none larger than it is', (width, height, cuts) => {
  const found = listCuts({ key: 'k', width, height });
  expect(found.map((cut) => `${cut.file} ${cut.width} ${cut.height}`)).toEqual(cuts);
});
