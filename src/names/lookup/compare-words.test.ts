import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

const split = (text: string) => text.split(' ');
const compare = (typed: string, known: string, ...words: string[]) =>
  compareWords(split(typed), split(known), (word) => words.includes(word));

test.each([
  ['the same words', 'william burns', 'william burns', 0],
  ['a slip', 'william burnes', 'william burns', 1],
  ['two slips in eight letters or more', 'wiliam burnes', 'william burns', 2],
  ['an initial left out within a name', 'william burns', 'william j burns', 0.2],
  ['an initial more within a name', 'william j burns', 'william burns', 0.2],
  ['an initial left out before a name, as a slip', 'corporation', 'x corporation', 1],
  ['words run together', 'williamburns', 'william burns', 0],
  ['a word cut in two', 'bay ram', 'bayram', 0.2],
  ['a short word cut in two beside another, with a slip', 'li na khouri', 'lina khoury', 1.2],
  ['an article with a slip', 'iqbal la zeidi', 'iqbal zeidi', 1],
])('takes %s: “%s” for “%s”', (_what, typed, known, score) => {
  expect(compare(typed, known)).toMatchObject({ score, sure: true });
});

test.each([
  ['three slips', 'wilkiam burms jphnsen', 'william burns johnsen'],
  ['two slips in less than eight letters', 'omr rya', 'omar ray'],
  ['an initial more before a name', 'x corporation', 'corporation'],
  ['a word more', 'william burns junior', 'william burns'],
  ['another word', 'william moore', 'william burns'],
  ['a short word cut in two', 'i ran', 'iran'],
])('does not take %s: “%s” for “%s”', (_what, typed, known) => {
  expect(compare(typed, known)).toBeUndefined();
});

test('is sure of a slip that is a word in a person’s name of which two other words are as typed', () => {
  const take = (typed: string, known: string, word: string, kind = 'people') =>
    compareWords(split(typed), split(known), (one) => one === word, kind)?.sure;
  expect(take('anna maria lindt', 'anna maria lind', 'lindt')).toBe(true);
  expect(take('anna maria lindt', 'anna maria lind', 'lindt', 'organizations')).toBe(false);
  expect(take('anna lindt', 'anna lind', 'lindt')).toBe(false);
  expect(take('finance minister of iraq', 'finance minister of iran', 'iraq')).toBe(false);
});

test('is not sure of a slip that is a word itself', () => {
  expect(compare('financial ties', 'financial times', 'ties')).toMatchObject({ sure: false });
  expect(compare('richard more', 'richard moore', 'more')).toMatchObject({ sure: true });
});
