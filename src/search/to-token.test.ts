import { expect, test } from 'vitest';
import { toToken } from './to-token.ts';

test('is one word of plain letters', () => {
  expect(toToken('people/musa-al-koni')).toBe('zpeoplezzmusazzalzzkoniz');
  expect(toToken('section/موانئ')).toMatch(/^z[a-z0-9]+z$/);
});

test('differs where the key does, and begins no other', () => {
  const tokens = ['a-b', 'ab', 'a-bc', 'أ', 'ب'].map(toToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  const begun = tokens.filter((one) =>
    tokens.some((other) => other !== one && other.startsWith(one)),
  );
  expect(begun).toEqual([]);
});
