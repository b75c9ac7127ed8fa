import { expect, test } from 'vitest';
import { isShortFor } from './short-names.ts';

test.each([
  ['ron', 'ronald'],
  ['ronnie', 'ronald'],
  ['mike', 'michael'],
  ['charlie', 'charles'],
  ['jerry', 'gerald'],
  ['cory', 'corazon'],
  ['maggie', 'margaret'],
  ['bob', 'robert'],
  ['james', 'jim'],
])('“%s” is short for “%s”, or the other way round', (short, given) => {
  expect(isShortFor(short, given)).toBe(true);
});

test.each([
  ['roger', 'richard'],
  ['rocky', 'richard'],
  ['rene', 'ronald'],
  ['demi', 'richard'],
  ['mark', 'michael'],
  ['jo', 'joseph'],
  ['denis', 'margaret'],
])('“%s” is not short for “%s”', (short, given) => {
  expect(isShortFor(short, given)).toBe(false);
});
