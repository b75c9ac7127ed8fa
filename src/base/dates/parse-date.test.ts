import { expect, test } from 'vitest';
import { findUnclearZone, parseDate } from './parse-date.ts';

test.each([
  ['Sat, 07 Sep 2024 18:30:00 +0300', '2024-09-07T18:30:00+03:00'],
  ['Sat, 7 Sep 2024 18:30 GMT', '2024-09-07T18:30:00Z'],
  ['Sat, 07 Sep 2024 18:30:00 EST', '2024-09-07T18:30:00-05:00'],
  ['Sat, 07 Sep 2024 18:30:00 PDT', '2024-09-07T18:30:00-07:00'],
  ['7 September 2024 at 18:30 BST', '2024-09-07T18:30:00+01:00'],
  ['7 September 2024, 18:30 CEST', '2024-09-07T18:30:00+02:00'],
  ['September 7, 2024 18:30 UTC', '2024-09-07T18:30:00Z'],
  ['Sat, 7 Sep 2024 6:30 PM EDT', '2024-09-07T18:30:00-04:00'],
  ['7 September 2024 12:05 a.m. GMT', '2024-09-07T00:05:00Z'],
  ['Sat,07 Sep 2024 18:30:00 +0300', '2024-09-07T18:30:00+03:00'],
  ['Sat, 07 Sep 24 18:30:00 GMT', '2024-09-07T18:30:00Z'],
  ['Sa, 07 Sep 2024 18:30:00 +0200', '2024-09-07T18:30:00+02:00'],
  ['sáb, 07 sep 2024 18:30:00 +0200', '2024-09-07T18:30:00+02:00'],
  ['sam., 07 sept. 2024 18:30:00 +0200', '2024-09-07T18:30:00+02:00'],
  ['Cmt, 07 Eyl 2024 18:30:00 +0300', '2024-09-07T18:30:00+03:00'],
  ['Sat Sep 07 2024 18:30:00 GMT+0300 (Arabia)', '2024-09-07T18:30:00+03:00'],
  ['3 October 2021 - 14:05 GMT', '2021-10-03T14:05:00Z'],
  ['3 October 2021 AD ـ 26 Safar 1443 AH', '2021-10-03'],
  ['26 صفر 1443 هـ - 3 أكتوبر 2021 م', '2021-10-03'],
  ['14:05 - 3 October 2021', '2021-10-03'],
  ['2024-09-07T18:30:00.123456+03:00', '2024-09-07T18:30:00+03:00'],
  ['2024-09-07T18:30+03', '2024-09-07T18:30:00+03:00'],
  ['2024-09-07 17:19:53 GMT', '2024-09-07T17:19:53Z'],
  ['2024年9月7日', '2024-09-07'],
  ['7.9.2024 18:30', '2024-09-07'],
  ['25/12/2024', '2024-12-25'],
  ['08 Eylül 2024', '2024-09-08'],
  ['7 de septiembre de 2024', '2024-09-07'],
  ['7. September 2024, 18:30 Uhr', '2024-09-07'],
  ['7 septembre 2024 à 18h30', '2024-09-07'],
  ['1 марта 2024 г.', '2024-03-01'],
  ['۷ سپتامبر ۲۰۲۴', '2024-09-07'],
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

test.each([
  '2024-09-07 18:30',
  '7 September 2024 at 6:30 pm',
  'Sat, 07 Sep 2024 18:30:00 IST',
  'Sat, 07 Sep 2024 18:30:00 CST',
])('takes the day alone of %s, which tells no zone', (written) => {
  expect(parseDate(written)).toBe('2024-09-07');
});

test.each([
  '7/9/2024',
  '0001-01-01',
  'Expires 8 September 2024',
  '7 September 2024 the boats left',
  '2024-13-01',
  '31 June 2024',
  'Thursday',
  'March 2024',
  'He came on 7 May',
  '',
])('finds no date in “%s”', (written) => {
  expect(parseDate(written)).toBeUndefined();
});

test.each([
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['BST', '+01:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['TRT', '+03:00'],
  ['JST', '+09:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
])('reads the zone %s as %s', (zone, offset) => {
  expect(parseDate(`Sat, 07 Sep 2024 18:30:00 ${zone}`)).toBe(`2024-09-07T18:30:00${offset}`);
});

test.each(['Z', 'UT', 'UTC', 'GMT'])('reads the zone %s as that of Greenwich', (zone) => {
  const date = parseDate(`Sat, 07 Sep 2024 18:30:00 ${zone}`) ?? '';
  expect(Date.parse(date)).toBe(Date.UTC(2024, 8, 7, 18, 30));
});

test('names a zone that means more than one', () => {
  expect(findUnclearZone('Sat, 07 Sep 2024 18:30:00 CST')).toBe('CST');
  expect(findUnclearZone('Sat, 07 Sep 2024 6:30 PM')).toBeUndefined();
  expect(findUnclearZone('Sat, 07 Sep 2024 18:30:00 EDT')).toBeUndefined();
});

test.each([
  ['Fri 6:45 PM, Feb 16, 2018', '2018-02-16'],
  ['Friday, 6:45 PM, Feb 16, 2018', '2018-02-16'],
  ['10:48, Fri, Feb 16, 2018', '2018-02-16'],
  ['Room 6.45, Feb 16, 2018', undefined],
])('reads a day below its clock: %s', (written, day) => {
  expect(parseDate(written)).toBe(day);
});
