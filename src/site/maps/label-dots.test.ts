import { expect, test } from 'vitest';
import { labelDots } from './label-dots.ts';

const dot = (text: string, x: number, y: number) => ({ text, x, y, radius: 5 });
const label = (...dots: ReturnType<typeof dot>[]) =>
  labelDots(dots, [400, 200]).map(({ text, x }) => [text, x]);

test('labels a dot to its right, and to its left where the map ends', () => {
  expect(label(dot('Cairo', 100, 50))).toEqual([['Cairo', 109]]);
  expect(label(dot('Ankara', 390, 50))[0]?.[1]).toBeLessThan(335);
});

test('puts no label over a dot or another label: who comes first has it', () => {
  expect(label(dot('Gaza', 100, 50), dot('Tel Aviv', 60, 50), dot('Rafah', 130, 50))).toEqual([
    ['Rafah', 139],
  ]);
  expect(label(dot('Gaza', 100, 50), dot('Rafah', 100, 62))).toHaveLength(2);
  expect(label(dot('Gaza', 100, 50), dot('Rafah', 98, 55), dot('Sinai', 102, 45))).toHaveLength(2);
});
