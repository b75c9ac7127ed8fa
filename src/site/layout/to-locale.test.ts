import { expect, test } from 'vitest';
import { toLocale } from './to-locale.ts';

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['ar', 'ar_EG'],
  ['az-Latn', 'az_AZ'],
  ['eo', 'eo_001'],
])('writes %s as %s', (lang, locale) => {
  expect(toLocale(lang)).toBe(locale);
});
