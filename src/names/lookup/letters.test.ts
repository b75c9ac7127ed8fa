import { expect, test } from 'vitest';
import { getLetters, listBeginnings, listNearBeginnings } from './letters.ts';

test.each([
  ['erdogan', ['e', 'r']],
  ['qadhafi', ['k', 'a']],
  ['zz', ['s']],
  ['دبيبة', ['62f', '628']],
  ['a', ['a']],
  ['', []],
])('“%s” begins with %j', (key, letters) => {
  expect(getLetters(key)).toEqual(letters);
});

test('a key begins by its first letter and by its second, and may after a slip by others', () => {
  expect(listBeginnings('erdogan')).toEqual(['e', '_r']);
  expect(listNearBeginnings('rdogan')).toEqual(['r', '_r', '_d', 'd']);
});
