import { expect, test } from 'vitest';
import { readByline } from './read-byline.ts';

test.each([
  ['By Ana Ferrer, Health reporter', { byline: ['Ana Ferrer'] }],
  [
    'By Ana Ferrer Health reporter, Harbour Radio',
    { byline: ['Ana Ferrer'], agency: ['Harbour Radio'] },
  ],
  ['By Ana Maria Ferrer chief political correspondent', { byline: ['Ana Maria Ferrer'] }],
  ['By Harbour Wire Reporter', { byline: [], agency: ['Harbour Wire'] }],
  [
    'By Ana Ferrer, Quayside News January 11, 2012',
    { byline: ['Ana Ferrer'], agency: ['Quayside News'] },
  ],
  [
    'By Ana Ferrer, Quayside Sun; With a file from the Pier Herald January 11, 2012',
    { byline: ['Ana Ferrer'], agency: ['Quayside Sun'] },
  ],
  ['By Ana Ferrer with Agencies', { byline: ['Ana Ferrer'] }],
  ['By Ana Ferrer and Omar Said', { byline: ['Ana Ferrer', 'Omar Said'] }],
])('reads who wrote of %j', (line, facts) => {
  expect(readByline(line, '')).toEqual(facts);
});

test.each([
  'By Royal Appointment',
  'By Rail Through Nordhaven',
  'By the editor, who left',
  'By Popular Demand, News',
])('reads nobody of %j', (line) => {
  expect(readByline(line, '')).toBeUndefined();
});
