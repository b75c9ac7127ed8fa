import { expect, test } from 'vitest';
import { addReading, isNewPlace, listUnfinished, parseHistory, STAY } from './reading-history.ts';

const visit = (at: number, share: number) => ({ title: 'Talks', lang: 'en', at, share, place: 2 });

test('keeps an article read that was read to its end once', () => {
  const read = addReading({}, '/2024/09/talks/', visit(1, 100));
  const again = addReading(read, '/2024/09/talks/', visit(2, 20));
  expect(again['/2024/09/talks/']).toMatchObject({ isDone: true, share: 20 });
});

test('offers to continue what was begun, the last visited first, three at the most', () => {
  let history = addReading({}, '/2024/09/read/', visit(9, 100));
  history = addReading(history, '/2024/09/glanced/', visit(8, 4));
  for (const at of [3, 1, 4, 2]) history = addReading(history, `/${at}/`, visit(at, 50));
  expect(listUnfinished(history).map(([path]) => path)).toEqual(['/4/', '/3/', '/2/']);
});

test('forgets what was visited longest ago', () => {
  let history = {};
  for (let at = 0; at < 1010; at++) history = addReading(history, `/${at}/`, visit(at, 50));
  expect(Object.keys(history)).toHaveLength(1000);
  expect(history).not.toHaveProperty(['/9/']);
  expect(history).toHaveProperty(['/1009/']);
});

test.each(['https://x.example/', '//x.example/', '/\\x.example/', 'javascript:x', '/a"b', ''])(
  'takes no path that leads elsewhere: %s',
  (path) => {
    expect(parseHistory({ [path]: visit(1, 50) })).toEqual({});
  },
);

test('mends numbers out of bounds and leaves out what is no entry', () => {
  const parsed = parseHistory({
    '/2024/09/a/': { title: 7, share: 1e9, at: 'x' },
    '/2024/09/b/': 'x',
  });
  expect(parsed).toEqual({
    '/2024/09/a/': { title: '', lang: '', at: 0, share: 100, place: 0, isDone: false },
  });
});

test.each([
  ['a first visit', undefined, { place: 0, share: 4 }, 0, true],
  ['further on', { place: 5, share: 72 }, { place: 6, share: 80 }, 0, true],
  ['further in the same part', { place: 5, share: 72 }, { place: 5, share: 74 }, 0, true],
  ['a look at the headline', { place: 5, share: 72 }, { place: 0, share: 5 }, STAY, false],
  ['a look back', { place: 5, share: 72 }, { place: 2, share: 30 }, STAY - 1, false],
  ['reading again', { place: 5, share: 72 }, { place: 2, share: 30 }, STAY, true],
])('%s', (_, before, now, stayed, isNew) => {
  expect(isNewPlace(before, now, stayed)).toBe(isNew);
});
