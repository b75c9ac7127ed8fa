import { expect, test } from 'vitest';
import { readCompared, storeCompared } from './compared-texts.ts';
import { findTwins, toCompared } from './find-twins.ts';

const write = (from: number, length: number) =>
  Array.from({ length }, (_, index) => `w${from + index}`).join(' ');

/** Notes as a store has them, and how often one was written. */
function openNotes() {
  const notes = new Map<string, string>();
  let written = 0;
  return {
    readNote: (name: string) => notes.get(name),
    note: (name: string, _code: string, content: string) => {
      written += 1;
      notes.set(name, content);
    },
    countWritten: () => written,
  };
}

test('what was found is read as it was stored, and is not stored again', () => {
  const notes = openNotes();
  expect(readCompared(notes)).toBeUndefined();
  const texts = [
    toCompared('a', write(0, 200)),
    toCompared('b', write(10, 200)),
    toCompared('c', 'short'),
  ];
  const first = findTwins(texts).compared;
  storeCompared(notes, first, undefined);
  const last = readCompared(notes);
  expect(last).toEqual(first);
  const again = findTwins(texts, last);
  expect([...again.twins.keys()]).toEqual(['a', 'b']);
  storeCompared(notes, again.compared, last);
  expect(notes.countWritten()).toBe(1);
  const less = findTwins(texts.slice(1), last);
  storeCompared(notes, less.compared, last);
  expect(readCompared(notes)?.texts).toEqual(['b', 'c']);
});

test('nothing is known of no texts', () => {
  const notes = openNotes();
  storeCompared(notes, findTwins([]).compared, undefined);
  expect(readCompared(notes)?.texts).toEqual([]);
});
