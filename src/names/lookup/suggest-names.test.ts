import { expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { readNames } from '../registry/read-names.ts';
import type { NameRef } from '../registry/registry.ts';
import { suggestNames } from './suggest-names.ts';

/** Opens an index of people by their surnames; the last of them is in an article. */
function open(...surnames: string[]) {
  const list = surnames.map((name) => ({ id: name.toLowerCase(), name, summary: 'A pilot.' }));
  const file = { kind: 'people' as const, file: 'people.yaml', text: JSON.stringify(list) };
  const { registry = { entries: [] } } = readNames([file]);
  const last: NameRef = `people/${list.at(-1)?.id}`;
  const { load } = openFiles(buildNameShards({ registry, counts: new Map([[last, 1]]) }));
  return async (typed: string) => (await suggestNames(typed, load)).map(({ name }) => name);
}

test('a name that is spelt just so comes first, then those of more articles', async () => {
  const suggest = open('Hamid', 'Hamida', 'Hamidov');
  expect(await suggest('Hami')).toEqual(['Hamidov', 'Hamid', 'Hamida']);
  expect(await suggest('Hamid')).toEqual(['Hamid', 'Hamidov', 'Hamida']);
});

test('of very many that begin alike, each is found by its next letters', async () => {
  const letters = [...'abcdefgh'];
  const suggest = open(...letters.flatMap((one) => letters.map((other) => `Kor${one}m${other}`)));
  expect(await suggest('kor')).toHaveLength(8);
  expect(await suggest('Korbm')).toEqual(letters.map((other) => `Korbm${other}`));
  expect(await suggest('Korgmf')).toEqual(['Korgmf']);
});
