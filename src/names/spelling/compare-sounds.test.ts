import { expect, test } from 'vitest';
import { compareSounds } from './compare-sounds.ts';

test.each([
  ['ширак', 'chirac', 0],
  ['شيراك', 'chirac', 0],
  ['θατσερ', 'thatcher', 0],
  ['תאצר', 'thatcher', 0],
  ['γκαντι', 'gandhi', 0],
  ['باباندريو', 'papandreou', 0],
  ['миттеран', 'mitterrand', 0.25],
  ['мванги', 'mwangi', 0],
  ['гельмут', 'helmut', 0],
  ['жак', 'jacques', 0.25],
  ['сяопин', 'xiaoping', 0],
  ['джеимс', 'james', 0],
  ['レーガン', 'reagan', 0],
  ['ミッテラン', 'mitterrand', 0.25],
  ['サッチャー', 'thatcher', 0],
  ['マーガレット', 'margaret', 0],
])('“%s” sounds like “%s” but for %d', (word, latin, cost) => {
  expect(compareSounds(word, latin)).toBe(cost);
});

test.each([
  ['شيراك', 'zurich'],
  ['شرطه', 'suharto'],
  ['москва', 'mexico'],
  ['город', 'gerard'],
  ['', 'chirac'],
])('“%s” does not sound like “%s”', (word, latin) => {
  expect(compareSounds(word, latin)).toBeUndefined();
});

test('takes a time that grows with the product of both, not by powers', () => {
  expect(compareSounds('اوي'.repeat(60), 'aoui'.repeat(60))).toBe(0);
  expect(compareSounds('اوي'.repeat(60), `${'aoui'.repeat(60)}k`)).toBeUndefined();
});
