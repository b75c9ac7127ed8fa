import { expect, test } from 'vitest';
import { findLanguage, isLanguage } from './is-language.ts';

test.each(['en', 'ar', 'tr', 'en-GB', 'zh-Hant', 'sr-Latn-RS', 'arc', 'iw', 'eng'])(
  'takes %s for a language',
  (tag) => {
    expect(isLanguage(tag)).toBe(true);
  },
);

test.each(['english', 'arabic', 'xx', 'x y', '', 'e', 'en_US', 'x-any'])(
  'refuses %s, which names none',
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
  },
);

test('finds the tag of a name in English', () => {
  expect(['English', 'arabic', 'Klingon'].map(findLanguage)).toEqual(['en', 'ar', undefined]);
});
