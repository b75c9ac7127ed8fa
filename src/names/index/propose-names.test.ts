import { expect, test } from 'vitest';
import { compileNames } from '../match/compile-names.ts';
import { readNames } from '../registry/read-names.ts';
import { formatProposals } from './format-proposals.ts';
import { proposeNames } from './propose-names.ts';

const text = '- { id: libya, name: Libya, summary: A country. }';
const { registry = { entries: [] } } = readNames([{ kind: 'places', file: 'places.yaml', text }]);
const names = compileNames(registry);
function propose(...texts: string[]) {
  return proposeNames(
    texts.map((one) => [{ text: one, role: 'body' as const }]),
    names,
  );
}

test('proposes a name without its title, with counts and a sentence', () => {
  const first = 'Rain fell. On Monday Prime Minister Jane Roe left. Jane Roe smiled.';
  expect(propose(first, 'They saw Jane Roe’s car.')).toEqual([
    {
      name: 'Jane Roe',
      count: 3,
      articles: 2,
      sentence: 'On Monday Prime Minister Jane Roe left.',
    },
  ]);
});

test.each([
  ['a registered name', 'They went to Libya.'],
  ['the first word of a sentence', 'Yesterday rain fell. Snow came.'],
  ['a word that the copy also writes small', 'The Weather is bad weather.'],
  ['days and adjectives', 'A Turkish ship came on Friday.'],
])('does not propose %s', (_, copy) => {
  expect(propose(copy)).toEqual([]);
});

test('keeps articles and small words inside a name', () => {
  expect(propose('He met Omar al-Test at the Bank of Somewhere.').map(({ name }) => name)).toEqual([
    'Bank of Somewhere',
    'Omar al-Test',
  ]);
});

test('writes proposals as YAML that the registry takes', () => {
  const yaml = formatProposals(propose('He met Omar al-Test: “hello”.'));
  const read = readNames([{ kind: 'people', file: 'people.yaml', text: yaml }]);
  expect(read.registry?.entries).toMatchObject([{ id: 'omar-al-test', name: 'Omar al-Test' }]);
  expect(yaml).toContain('# 1 mention in 1 article: He met Omar al-Test: “hello”.');
});
