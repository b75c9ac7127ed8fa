import type { DatabaseSync } from 'node:sqlite';
import { readNote } from './store-notes.ts';
import { openTextReader, readRows } from './store-tables.ts';

/** How many articles have each word, to update the set of all words when an article is removed. */
export type WordCounts = Map<string, number>;

/** Adds the words of an article to counts, or subtracts them. */
export function countWords(counts: WordCounts, words: string, by: 1 | -1): void {
  for (const word of words.split(' ')) {
    const count = (counts.get(word) ?? 0) + by;
    if (count > 0) counts.set(word, count);
    else counts.delete(word);
  }
}

/** Writes counts as text, with the number of articles that were counted. */
export function formatCounts(counts: WordCounts, articles: number): string {
  return `${[...counts.keys()].join(' ')}\n${[...counts.values()].join(' ')}\n${articles}`;
}

/**
 * Reads what `formatCounts` wrote.
 *
 * @param articles How many articles there are: counts of others are not used, as some were lost.
 */
export function parseCounts(text: string, articles: number): WordCounts | undefined {
  const [words = '', numbers = '', counted] = text.split('\n');
  if (counted !== String(articles)) return undefined;
  const counts = numbers.split(' ');
  return new Map(words.split(' ').map((word, index) => [word, Number(counts[index])]));
}

/** A damaged row of an article that is not cleaned in this update. */
export class DamagedRow extends Error {
  constructor(id: number) {
    super(`Row ${id} of the store is damaged.`);
  }
}

/**
 * Opens the counts of the words of all articles, to be updated as articles are added and removed.
 *
 * @param articles How many there are, of which none is added or removed yet.
 */
export function openWordCounts(database: DatabaseSync, isChanged: boolean, articles: number) {
  const note = isChanged && articles > 0 ? readNote(database, 'words') : undefined;
  let counts: WordCounts | undefined;
  if (articles === 0) counts = new Map();
  else if (note !== undefined) counts = parseCounts(note, articles);
  return {
    add: (words: string) => counts && countWords(counts, words, 1),
    remove: (words: string | undefined) => {
      if (words === undefined) counts = undefined;
      else if (counts) countWords(counts, words, -1);
    },
    /** Counts all articles if the words of a removed one were unknown. */
    get: (): WordCounts => {
      if (counts) return counts;
      const all: WordCounts = new Map();
      const readWords = openTextReader(database, 'words');
      for (const { id, row } of readRows(database)) {
        const words = row && readWords(row);
        if (words === undefined) throw new DamagedRow(id);
        countWords(all, words, 1);
      }
      return all;
    },
  };
}
