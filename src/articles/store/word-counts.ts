import type { DatabaseSync } from 'node:sqlite';
import { openTextReader, readNote, readRows } from './store-tables.ts';

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

/** Writes counts as text. */
export function formatCounts(counts: WordCounts): string {
  return `${[...counts.keys()].join(' ')}\n${[...counts.values()].join(' ')}`;
}

/** Reads what `formatCounts` wrote. */
export function parseCounts(text: string): WordCounts {
  const [words = '', numbers = ''] = text.split('\n');
  const counts = numbers.split(' ');
  return new Map(words.split(' ').map((word, index) => [word, Number(counts[index])]));
}

/** A damaged row of an article that is not cleaned in this update. */
export class DamagedRow extends Error {
  readonly id: number;

  constructor(id: number) {
    super(`Row ${id} of the store is damaged.`);
    this.id = id;
  }
}

/** Opens the counts of the words of all articles, to be updated as articles are added and removed. */
export function openWordCounts(database: DatabaseSync, isChanged: boolean, isEmpty: boolean) {
  const note = isChanged ? readNote(database, 'words') : undefined;
  const empty: WordCounts | undefined = isEmpty ? new Map() : undefined;
  let counts = note === undefined ? empty : parseCounts(note);
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
