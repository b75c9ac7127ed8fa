import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test.each([
  ['Sat, 07 Sep 2024 18:30:00 +0300', '2024-09-07T18:30:00+03:00'],
  ['Sat, 7 Sep 2024 18:30 GMT', '2024-09-07T18:30:00Z'],
  ['Sat, 07 Sep 2024 18:30:00 EST', '2024-09-07T18:30:00-05:00'],
  ['Sat, 07 Sep 2024 18:30:00 PDT', '2024-09-07T18:30:00-07:00'],
  ['7 September 2024 at 18:30 BST', '2024-09-07T18:30:00+01:00'],
  ['7 September 2024, 18:30 CEST', '2024-09-07T18:30:00+02:00'],
  ['September 7, 2024 18:30 UTC', '2024-09-07T18:30:00Z'],
  ['2024-09-07', '2024-09-07'],
  ['2024-09-07T18:30:00.123Z', '2024-09-07T18:30:00Z'],
  ['2024-09-07T18:30:00+0300', '2024-09-07T18:30:00+03:00'],
  ['September 7, 2024', '2024-09-07'],
  ['Sept. 7, 2024', '2024-09-07'],
  ['Saturday, 7 September 2024', '2024-09-07'],
  ['7 سبتمبر 2024', '2024-09-07'],
  ['السبت ٧ أيلول ٢٠٢٤', '2024-09-07'],
  ['السبت - 7 أيلول/سبتمبر 2024', '2024-09-07'],
])('reads %s as %s', (written, date) => {
  expect(parseDate(written)).toBe(date);
});

test.each(['2024-09-07 18:30', '7 September 2024 at 6:30 pm', 'Sat, 07 Sep 2024 18:30:00 IST'])(
  'takes the day alone of %s, which tells no zone',
  (written) => {
    expect(parseDate(written)).toBe('2024-09-07');
  },
);

test.each([
  '7/9/2024',
  '2024-13-01',
  '31 June 2024',
  'Thursday',
  'March 2024',
  'He came on 7 May',
  '',
])('finds no date in “%s”', (written) => {
  expect(parseDate(written)).toBeUndefined();
});
