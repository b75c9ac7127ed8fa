import { expect, test } from 'vitest';
import { mendDate } from './mend-date.ts';

test.each([
  ['2024-9-7', '2024-09-07'],
  ['2024/09/07', '2024-09-07'],
  ['7 September 2024', '2024-09-07'],
  ['Sept 7, 2024', '2024-09-07'],
  ['2024-09-07 18:30:00 +0300', '2024-09-07T18:30:00+03:00'],
  ['2024-09-07 18:30 GMT', '2024-09-07T18:30:00Z'],
  ['2024-09-07 18:30', '2024-09-07T18:30:00+03:00'],
  ['2024-12-07T18:30:00', '2024-12-07T18:30:00+02:00'],
  ['2024-02-30', undefined],
  ['2024-09-07 25:30', undefined],
  ['07/09/2024', undefined],
])('“%s” is meant as %s in Cairo', (written, meant) => {
  expect(mendDate(written, 'Africa/Cairo')).toBe(meant);
});

test('a time without a zone is one of the site’s', () => {
  expect(mendDate('2024-09-07 18:30', 'UTC')).toBe('2024-09-07T18:30:00Z');
  expect(mendDate('2024-09-07 18:30', 'America/St_Johns')).toBe('2024-09-07T18:30:00-02:30');
});
