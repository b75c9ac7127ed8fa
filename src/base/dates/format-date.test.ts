import { expect, test } from 'vitest';
import { getDirection } from '../language/get-direction.ts';
import { formatDate, formatLongDate, formatMonth } from './format-date.ts';

test('writes a day as it was given, in any time zone', () => {
  expect(formatDate('2024-09-07', 'en')).toBe('7 September 2024');
  expect(formatLongDate('2024-09-07', 'en')).toBe('Saturday, 7 September 2024');
  expect(formatMonth('2024-09', 'en')).toBe('September 2024');
});

test('keeps the time and zone of a moment', () => {
  expect(formatDate('2024-09-07T23:30:00+03:00', 'en')).toBe('7 September 2024, 23:30 (UTC+03:00)');
  expect(formatDate('2024-09-07T23:30:00Z', 'en')).toBe('7 September 2024, 23:30 (UTC)');
});

test('writes Arabic with its months and European digits', () => {
  expect(formatDate('2024-09-07', 'ar')).toBe('7 سبتمبر 2024');
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Latn', 'ltr'],
])('knows that %s runs %s', (lang, direction) => {
  expect(getDirection(lang)).toBe(direction);
});
