import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { fileSpellings } from './file-spellings.ts';
import { listKnownGuards } from './known-guards.ts';
import { listGuards } from './list-guards.ts';
import { loadDictionary } from './load-dictionary.ts';

const all = loadRegistry('src/names/fixtures/archive');
const dictionary = loadDictionary();
/** Words of articles: some are near to names of the registry, some are in the dictionary, some are neither. */
const WORDS = [
  'tripolo',
  'tripoly',
  'parsi',
  'kalim',
  'erdagon',
  'libyan',
  'boat',
  'xqzzv',
  'hafter',
];

const memory = () => {
  let text: string | undefined;
  let written = 0;
  return {
    read: () => text,
    write: (next: string) => {
      text = next;
      written += 1;
    },
    count: () => written,
  };
};

test('what is known of words changes nothing that is found, whatever comes and goes', () => {
  const step = fc.record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS)),
    entries: fc.constantFrom(all.entries, all.entries.slice(3), all.entries.toReversed()),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), (steps) => {
      const memo = memory();
      for (const { words, entries } of steps) {
        const filed = fileSpellings({ entries }, []);
        const found = listKnownGuards(filed, new Set(words), memo);
        const anew = listGuards(filed, [...dictionary, ...words]);
        expect(new Map(found)).toEqual(new Map(anew));
      }
    }),
    { numRuns: 12 },
  );
});

test('words are looked for once, and again for other names', () => {
  const memo = memory();
  const find = (words: string[], registry: Registry = all) => {
    listKnownGuards(fileSpellings(registry, []), new Set(words), memo);
    return memo.count();
  };
  expect(find(['boat', 'tripolo'])).toBe(1);
  expect(find(['tripolo'])).toBe(1);
  expect(find(['tripolo', 'kalim'])).toBe(2);
  expect(find(['kalim'], { entries: all.entries.slice(1) })).toBe(3);
});
