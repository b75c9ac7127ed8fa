import { expect, test } from 'vitest';
import { findEnd, type Kind } from './goes-along.ts';

const KINDS: Record<string, Kind> = { T: 'long', s: 'sentence', F: 'furniture', l: 'label' };

/** Finds the end of a page that has a letter for each line: `T` text, `s` a sentence, `F` furniture, `l` a label. */
const cut = (page: string) => {
  const kinds = [...page].flatMap((letter) => KINDS[letter] ?? []);
  return page.slice(0, findEnd(kinds));
};

test('a page ends above furniture that has what readers wrote below it', () => {
  expect(cut('TTTTTTFlslFlF')).toBe('TTTTTT');
});

test.each([
  ['no sentence stands below', 'TTTTTTFlllFlF'],
  ['five lines stand below', 'TTTTTTFlsFlF'],
  ['more than a quarter of the lines below are sentences', 'TTTTTTFlsFslF'],
  ['less than three in ten of the lines below are furniture', 'TTTTTTFlslllF'],
  ['the text above has less than three lines for each sentence below', 'TTFlslFlF'],
  ['three sentences below stand side by side', 'TTTTTTTTTFlFssslFlFlFl'],
])('it goes on where %s', (_what, page) => {
  expect(cut(page)).toBe(page);
});
