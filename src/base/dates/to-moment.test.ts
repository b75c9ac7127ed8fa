import { expect, test } from 'vitest';
import { toMoment } from './to-moment.ts';

test.each([
  ['2024-09-07', 'UTC', '2024-09-07T00:00:00Z'],
  ['2024-09-07', 'Europe/Istanbul', '2024-09-06T21:00:00Z'],
  ['2024-09-07', 'America/New_York', '2024-09-07T04:00:00Z'],
  ['2024-01-07', 'America/New_York', '2024-01-07T05:00:00Z'],
  // In Cairo the clock went from 23:59 to 1:00 on this day, and from 24:00 back to 23:00 on the other.
  ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
  ['2024-11-01', 'Africa/Cairo', '2024-10-31T22:00:00Z'],
  ['2024-09-07T18:30:00+03:00', 'America/New_York', '2024-09-07T15:30:00Z'],
])('%s in %s begins at %s', (date, timeZone, moment) => {
  expect(new Date(toMoment(date, timeZone)).toISOString().replace('.000', '')).toBe(moment);
});
