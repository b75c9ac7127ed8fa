import { expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.ts';
import { readNames } from '../registry/read-names.ts';
import type { Registry } from '../registry/registry.ts';
import { fileSpellings } from './file-spellings.ts';
import { listGuards } from './list-guards.ts';
import { loadDictionary } from './load-dictionary.ts';
import { listStoredGuards } from './stored-guards.ts';

const all = loadRegistry('src/names/fixtures/archive');
const dictionary = loadDictionary();
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

test('what was stored changes nothing that is found, whatever comes and goes', () => {
  const [some, reversed] = [all.entries.slice(3), all.entries.toReversed()];
  const memo = memory();
  // “kalim” is close to “karim”, and “turkin” to “turkana”; the others are close to no name.
  const steps = [
    { words: ['boat', 'kalim'], entries: all.entries, close: ['kalim'] },
    { words: ['kalim', 'turkin', 'xqzzv'], entries: all.entries, close: ['kalim', 'turkin'] },
    { words: ['boat'], entries: all.entries, close: [] },
    { words: ['boat', 'kalim', 'turkin'], entries: some, close: ['turkin'] },
    { words: ['kalim', 'xqzzv'], entries: reversed, close: ['kalim'] },
    { words: ['boat', 'turkin'], entries: all.entries, close: ['turkin'] },
  ];
  for (const { words, entries, close } of steps) {
    const filed = fileSpellings({ entries }, []);
    const found = listStoredGuards(filed, new Set(words), memo);
    expect(new Map(found)).toEqual(new Map(listGuards(filed, [...dictionary, ...words])));
    const guards = [...found.values()].flat().filter((word) => words.includes(word));
    expect(guards.sort()).toEqual(close);
  }
});

test('words are looked for once, and again for other names', () => {
  const memo = memory();
  const find = (words: string[], registry: Registry = all) => {
    listStoredGuards(fileSpellings(registry, []), new Set(words), memo);
    return memo.count();
  };
  expect(find(['boat', 'tripolo'])).toBe(1);
  expect(find(['tripolo'])).toBe(1);
  expect(find(['tripolo', 'kalim'])).toBe(2);
  expect(find(['kalim'], { entries: all.entries.slice(1) })).toBe(3);
});

test('words are looked for again where the same words are those of another', () => {
  const read = (text: string) => {
    const files = [{ kind: 'people', file: 'people.yaml', text }] as const;
    const { registry = { entries: [] } } = readNames(files);
    return fileSpellings(registry, []);
  };
  const two = read(
    '[{ id: a, name: Regan, summary: One. }, { id: b, name: Regina, summary: Another. }]',
  );
  const one = read('[{ id: a, name: Regan, aliases: [Regina], summary: One. }]');
  const memo = memory();
  const list = (filed: typeof one) => [...listStoredGuards(filed, new Set(), memo)];
  expect(list(two)).toEqual([...listGuards(two, dictionary)]);
  expect(list(one)).toEqual([...listGuards(one, dictionary)]);
  expect(list(one)).not.toEqual(list(two));
});
