import { getLetters } from '../lookup/letters.ts';
import { type WordCuts, wordsPath } from '../lookup/word-files.ts';

/** A file that has more than this takes no further lengths; bytes of JSON. */
const LIMIT = 9000;
const SHORTEST = 3;
const LONGEST = 24;

/**
 * Makes the files of all words of the articles, by first letter and length, for who mistypes one.
 *
 * @param words Folded.
 * @returns Text by path.
 */
export function buildWordFiles(words: Iterable<string>): Map<string, string> {
  const byLetter = new Map<string, Map<number, string[]>>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) continue;
    const letter = getLetters(word)[0] ?? '';
    const lengths = byLetter.get(letter) ?? new Map<number, string[]>();
    byLetter.set(letter, lengths);
    const own = lengths.get(word.length) ?? [];
    lengths.set(word.length, own);
    own.push(word);
  }
  const all: WordCuts = {};
  const files = new Map<string, string>();
  for (const letter of [...byLetter.keys()].sort()) {
    const cuts: number[] = [];
    let part: string[] = [];
    let size = 0;
    const write = () =>
      files.set(`words/${letter}-${cuts.length}.json`, JSON.stringify(part.sort()));
    const lengths = [...(byLetter.get(letter) ?? [])].sort(([a], [b]) => a - b);
    lengths.forEach(([length, own], at) => {
      part.push(...own);
      size += own.length * (length + 3);
      if (size < LIMIT || at === lengths.length - 1) return;
      write();
      cuts.push(length);
      [part, size] = [[], 0];
    });
    write();
    all[letter] = cuts;
  }
  return files.set(wordsPath, JSON.stringify(all));
}
