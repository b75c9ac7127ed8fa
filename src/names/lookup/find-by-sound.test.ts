import { expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { readNames } from '../registry/read-names.ts';
import { resolveName } from './resolve-name.ts';

const people = `
- { id: valdor, name: Ida Valdor, summary: A singer. }
- { id: regan, name: Ulla Regan, summary: A minister. }
- { id: reagan, name: Nan Reagan, summary: An actor. }
- { id: bon, name: Mo Bon, summary: A pilot. }
- { id: shirak, name: Jo Shirak, summary: A mayor. }
- { id: shiraq, name: Bo Shiraq, summary: A poet. }`;
const organizations = '[{ id: koravel, name: Koravel, summary: A shipping line. }]';
const places = '[{ id: iraq, name: Iraq, native: { ru: Ирак }, summary: A country. }]';
const { registry = { entries: [] } } = readNames([
  { kind: 'people', file: 'people.yaml', text: people },
  { kind: 'organizations', file: 'organizations.yaml', text: organizations },
  { kind: 'places', file: 'places.yaml', text: places },
]);
const { load } = openFiles(buildNameShards({ registry, counts: new Map() }));

const ask = async (query: string) => {
  const { tier, entries } = await resolveName(query, load);
  return [tier, ...entries.map(({ ref }) => ref)];
};

test('whom one spelling alone sounds like is the answer', async () => {
  expect(await ask('Вальдор')).toEqual(['close', 'people/valdor']);
});

test.each([
  ['whose name two bear', 'Риган', ['people/reagan', 'people/regan']],
  [
    'that is an organization, which may be called by a translation',
    'Коравел',
    ['organizations/koravel'],
  ],
  ['of three letters', 'Бон', ['people/bon']],
])('who has a name %s is suggested: %s', async (_what, query, refs) => {
  expect(await ask(query)).toEqual(['none', ...refs]);
});

test('what is a slip away in its own script is suggested rather than two that sound like it', async () => {
  expect(await ask('Ширак')).toEqual(['none', 'places/iraq']);
});
