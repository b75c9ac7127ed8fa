import { describe, expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { type NamesFile, readNames } from '../registry/read-names.ts';
import type { NameRef } from '../registry/registry.ts';
import { resolveName } from './resolve-name.ts';
import { suggestNames } from './suggest-names.ts';

/** Opens an index of some people and places; one of them may be in articles. */
function open(people: string, places = '', ...named: NameRef[]) {
  const read: NamesFile[] = [
    { kind: 'people', file: 'people.yaml', text: people },
    { kind: 'places', file: 'places.yaml', text: places },
  ];
  const { registry } = readNames(read);
  if (!registry) throw new Error('The registry has faults.');
  const counts = new Map(named.map((ref) => [ref, 1]));
  return openFiles(buildNameShards({ registry, counts, words: [] })).load;
}
const ask = async (query: string, load: ReturnType<typeof open>) => {
  const { tier, entries } = await resolveName(query, load);
  return [tier, ...entries.map(({ ref }) => ref)];
};

describe('a name is found', () => {
  const load = open(`
- { id: erdogan, name: Recep Erdogan, summary: A president. }
- { id: hamid, name: Omar Hamidov, summary: A chief. }
- { id: valdorra, name: Valdorra, summary: A singer. }`);

  test.each([
    ['with a wrong first letter', 'Irdogan'],
    ['without its first letter', 'rdogan'],
    ['with its first letters swapped', 'Redogan'],
    ['with a letter before it', 'Merdogan'],
  ])('%s: %s', async (_what, query) => {
    expect(await ask(query, load)).toEqual(['close', 'people/erdogan']);
  });

  test('with a wrong first letter and another slip', async () => {
    expect(await ask('Naldorrra', load)).toEqual(['close', 'people/valdorra']);
  });

  test('by its sound, where that begins with another letter', async () => {
    expect(await ask('Хамидов', load)).toEqual(['close', 'people/hamid']);
  });
});

describe('a whole name goes before a surname', () => {
  const load = open(
    '[{ id: ann, name: Ann Berlin, summary: One. }, { id: bo, name: Bo Berlit, summary: Two. }]',
    '[{ id: berlin, name: Berlin, summary: A city. }]',
    'people/bo',
  );

  test('that is spelt like it', async () => {
    expect(await ask('Berlin', load)).toEqual(['exact', 'places/berlin']);
  });

  test('that is as close to what was typed', async () => {
    expect(await ask('Berlik', load)).toEqual(['close', 'places/berlin', 'people/bo']);
  });
});

test('nothing is suggested that is shorter than what was typed', async () => {
  const load = open(`
- { id: abdi, name: Abdi, summary: One. }
- { id: abdul, name: Abdul Hamid, summary: Two. }`);
  const suggest = async (typed: string) =>
    (await suggestNames(typed, load)).map(({ ref }) => ref).toSorted();
  expect(await suggest('Abd')).toEqual(['people/abdi', 'people/abdul']);
  expect(await suggest('Abdul')).toEqual(['people/abdul']);
});

test('a short name that is cut in two, and a short part of a query, are none', async () => {
  const load = open(
    '',
    '[{ id: iran, name: Iran, summary: One. }, { id: uz, name: Uz, summary: Two. }]',
  );
  expect(await ask('iran', load)).toEqual(['exact', 'places/iran']);
  expect(await ask('I ran', load)).toEqual(['none', 'places/iran']);
  expect(await ask('uz', load)).toEqual(['exact', 'places/uz']);
  expect(await ask('uz floods', load)).toEqual(['none']);
  expect(await ask('iram floods', load)).toEqual(['none']);
});
