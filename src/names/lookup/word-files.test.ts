import { expect, test } from 'vitest';
import { getWordPaths } from './word-files.ts';

test('asks for the files of a letter that have words of some lengths, and for no other', () => {
  const cuts = { e: [4, 9] };
  const ask = (least: number, most: number) => getWordPaths(cuts, 'e', least, most);
  expect(ask(4, 4)).toEqual(['words/e-0.json']);
  expect(ask(5, 5)).toEqual(['words/e-1.json']);
  expect(ask(3, 5)).toEqual(['words/e-0.json', 'words/e-1.json']);
  expect(ask(9, 10)).toEqual(['words/e-1.json', 'words/e-2.json']);
  expect(ask(10, 40)).toEqual(['words/e-2.json']);
  expect(getWordPaths(cuts, 'r', 1, 9)).toEqual([]);
});
