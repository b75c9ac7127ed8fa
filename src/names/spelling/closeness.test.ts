import { expect, test } from 'vitest';
import { getDistance } from './closeness.ts';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'ab', 2],
  ['erdogan', 'erdogan', 0],
  ['erdogan', 'ergodan', 1],
  ['erdogan', 'erdgoan', 1],
  ['erdogan', 'rdogan', 1],
  ['erdogan', 'erdoganx', 1],
  ['erdogan', 'xrdogan', 1],
  ['erdogan', 'redogna', 2],
  ['burns', 'bunrsx', 2],
  ['kaline', 'calin', 2],
  ['tripoli', 'tirpolix', 2],
  ['abc', 'cab', 2],
  ['abcd', 'dcba', 3],
])('from “%s” to “%s” it counts %i errors, either way, up to any limit', (a, b, errors) => {
  for (const limit of [errors, errors + 1, errors + 5]) {
    expect(getDistance(a, b, limit)).toBe(errors);
    expect(getDistance(b, a, limit)).toBe(errors);
  }
  if (errors > 0) expect(getDistance(a, b, errors - 1)).toBeGreaterThan(errors - 1);
});

test('what one call leaves does not change the next', () => {
  const long = 'a'.repeat(300);
  expect(getDistance(long, `${long.slice(1)}b`, 2)).toBe(1);
  expect(getDistance('kalin', 'kalim', 1)).toBe(1);
  expect(getDistance(long, long, 0)).toBe(0);
});
