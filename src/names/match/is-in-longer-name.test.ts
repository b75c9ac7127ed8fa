import { expect, test } from 'vitest';
import { splitWords } from '../spelling/split-words.ts';
import { getStyle } from './is-in-longer-name.ts';

test.each([
  ['BOATS LEAVE THE QUAY', 'capitals'],
  ['Boats Leave the Harbour Quay', 'title'],
  ['Boats Leave the Harbour Quay.', 'sentence'],
  ['Boats leave the harbour today', 'sentence'],
  ['Aid from UNICEF and UNESCO reached them all', 'sentence'],
  ['Harbour Quay', 'sentence'],
])('“%s” has the capitals of a %s', (text, style) => {
  expect(getStyle(splitWords(text), text)).toBe(style);
});
