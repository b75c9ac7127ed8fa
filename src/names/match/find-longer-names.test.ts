import { expect, test } from 'vitest';
import { splitWords } from '../spelling/split-words.ts';
import { listLongerNames } from './find-longer-names.ts';

/** Lists the longer names that a word of a text is a part of. */
function list(text: string, name: string) {
  const words = splitWords(text);
  const at = words.findIndex(({ start }) => text.startsWith(name, start));
  return listLongerNames(words, at, at + 1, text);
}

test.each([
  [
    'on both sides',
    'Then the Bank of Gaza Board met.',
    'Gaza',
    ['Bank of Gaza', 'Gaza Board', 'Bank of Gaza Board'],
  ],
  ['without a title', 'Then President Gaza Board met.', 'Gaza', ['Gaza Board']],
  ['without what a company is', 'They sold Gaza Steel Corp in May.', 'Gaza', ['Gaza Steel']],
  ['not across a full stop within it', 'They left the U.S. Boats stayed.', 'U.S.', []],
  [
    'of six words',
    'The Gaza Board for Boats and Quays met.',
    'Gaza',
    ['Gaza Board for Boats and Quays'],
  ],
  [
    'not of seven',
    'The Gaza Board for Old Boats and Quays met.',
    'Gaza',
    ['Gaza Board for Old Boats'],
  ],
])('a name is a part of longer ones %s: %s', (_what, text, name, longer) => {
  expect(list(text, name)).toEqual(longer);
});
