import { expect, test } from 'vitest';
import { joinDots } from './join-dots.ts';

test('joins places nearer than the distance, and no others', () => {
  const [a, b, c] = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 5, y: 5 },
    { id: 'c', x: 30, y: 0 },
  ] as const;
  const dots = joinDots([a, b, c], 10);
  expect(dots.map(({ places }) => places.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
});

test('keeps every place, however close they stand', () => {
  const places = Array.from({ length: 50 }, (_, index) => ({ x: index * 3, y: 0 }));
  const dots = joinDots(places, 24);
  expect(dots.flatMap((dot) => dot.places)).toHaveLength(50);
  expect(dots.length).toBeLessThan(10);
});
