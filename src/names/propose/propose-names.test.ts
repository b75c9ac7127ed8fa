import { describe, expect, test } from 'vitest';
import { compileNames } from '../match/compile-names.ts';
import { readNames } from '../registry/read-names.ts';
import { getNameKey } from '../spelling/name-words.ts';
import { formatProposals } from './format-proposals.ts';
import { proposeNames } from './propose-names.ts';

const text = '- { id: libya, name: Libya, summary: A country. }';
const { registry = { entries: [] } } = readNames([{ kind: 'places', file: 'places.yaml', text }]);
function propose(texts: readonly string[], rejected: readonly string[] = []) {
  const archive = texts.map((one) =>
    one.split('\n').map((line) => ({ text: line, role: 'body' as const })),
  );
  return proposeNames(archive, {
    names: compileNames(registry),
    ids: new Set(['libya']),
    rejected: new Set(rejected.map(getNameKey)),
  });
}
const list = (...texts: string[]) => propose(texts).map(({ kind, name }) => `${kind} ${name}`);

/** A small archive of a newsroom, of our own making. */
const ARCHIVE = [
  'BRUSSELS: The European Union said on Monday that Secretary of State Antony Blinken met Pope Francis. Blinken left for Rome. The Central Bank of Libya (CBL) was closed.',
  'The Central Bank of Libya raised its rates. The CBL said that the European Union (EU) agreed. Secretary-General Ban Ki-moon spoke in Tripoli. Officials met Pope Francis in Rome.',
  'Kim Jong Un and Ban Ki-moon met in Pyongyang. President Kim Jong Un smiled. The EU left Saudi Arabia; its envoys in Saudi Arabia stayed.',
  'Musa al-Koni, the deputy head of the council, was in Tripoli. Al-Koni said so. U.S.-led talks went on.',
];

describe('names are kept whole', () => {
  const names = propose(ARCHIVE).map(({ name }) => name);
  test.each([
    'European Union',
    'Central Bank of Libya',
    'Pope Francis',
    'Ban Ki-moon',
    'Antony Blinken',
    'Kim Jong Un',
    'Saudi Arabia',
    'Musa al-Koni',
  ])('%s', (name) => {
    expect(names).toContain(name);
  });

  test('and no part of one stands beside it', () => {
    const wrong = /^(?:Union|Arabia|State|Ban|Ban Ki|Francis|Koni|Secretary.*)$|Un and|led/;
    expect(names.filter((name) => wrong.test(name))).toEqual([]);
  });
});

test.each([
  ['person Antony Blinken', 'a title'],
  ['person Musa al-Koni', 'a role behind a comma'],
  ['person Pope Francis', 'a title that is part of the name'],
  ['organization European Union', 'an article before it'],
  ['place Tripoli', '“in”'],
])('tells the kind of %s by %s', (expected) => {
  expect(list(...ARCHIVE)).toContain(expected);
});

test('joins abbreviations and surnames to the full name', () => {
  const proposals = propose(ARCHIVE);
  const spellings = (name: string) => proposals.find((one) => one.name === name)?.spellings;
  expect(spellings('Central Bank of Libya')).toEqual(['Central Bank of Libya', 'CBL']);
  expect(spellings('European Union')).toEqual(['European Union', 'EU']);
  expect(spellings('Antony Blinken')).toEqual(['Antony Blinken', 'Blinken']);
});

test('gives a surname to whom the article names in full', () => {
  const proposals = propose([
    'Senator Ann Hale spoke. Hale smiled. Hale left.',
    'Mayor Tom Hale spoke. Hale smiled.',
    'Senator Ann Hale came. The crowd saw Hale.',
  ]);
  expect(proposals.map(({ name, articles }) => [name, articles])).toEqual([
    ['Ann Hale', 2],
    ['Tom Hale', 1],
  ]);
});

test('takes a word for a title because it stands before many names', () => {
  const names = ['Iva Dorn', 'Leo Marsik', 'Una Perle', 'Otis Wendt'];
  const copy = names.flatMap((name) => [
    `They met Burgrave ${name} on Friday.`,
    `The burgrave was late. Nobody asked ${name} why.`,
  ]);
  expect(list(...copy)).toEqual([...names].sort().map((name) => `person ${name}`));
});

test('keeps the first word of a name that sentences have with a capital, too', () => {
  const copy = [
    ...Array.from(
      { length: 9 },
      () => 'Rain fell. Crowds saw the Bank of Zorben and the Bank of Perle.',
    ),
    ...Array.from(
      { length: 2 },
      () => 'The first snow came, then the first ice. Crowds left the First Bank of Narv.',
    ),
  ];
  expect(list(...copy)).toContain('organization First Bank of Narv');
});

test.each(
  Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(2024, at)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
  ),
)('parts names at a date: %s', (month) => {
  const names = propose([`They saw Una Perle ${month} Otis Wendt.`]).map(({ name }) => name);
  expect(names).toEqual(['Otis Wendt', 'Una Perle']);
});

test('takes what articles are dated from for a place', () => {
  const copy = 'ZORBEN, May 3 - Rain fell in Zorben.\nThe river Narv rose.';
  expect(list(copy)).toContain('place Zorben');
});

test.each([
  ['a registered name', 'They went to Libya.'],
  ['the first word of a sentence', 'Yesterday rain fell. Snow came.'],
  ['a word that the copy also writes small', 'The Weather is bad weather.'],
  ['days and adjectives', 'A Turkish ship came on Friday.'],
  ['an office without its holder', 'The Prime Minister left.'],
  ['the word that stands for small ones', 'The gross national product (GNP) fell. GNP rose.'],
])('does not propose %s', (_, copy) => {
  expect(list(copy)).toEqual([]);
});

test('does not propose again what an editor rejected', () => {
  const copy = ['They met Jane Roe and went to Zorben.'];
  expect(propose(copy).map(({ name }) => name)).toEqual(['Jane Roe', 'Zorben']);
  expect(propose(copy, ['jane roe']).map(({ name }) => name)).toEqual(['Zorben']);
});

test('says how many articles have a name, and shows three sentences of different ones', () => {
  const copy = ['one', 'two', 'three', 'four'].map(
    (word) => `Rain fell. Mayor Jane Roe saw ${word} of them. Roe smiled.`,
  );
  const [first] = propose(copy);
  expect(first).toMatchObject({ id: 'jane-roe', kind: 'person', name: 'Jane Roe', articles: 4 });
  expect(first?.sentences).toEqual([
    'Mayor Jane Roe saw one of them.',
    'Mayor Jane Roe saw two of them.',
    'Mayor Jane Roe saw three of them.',
  ]);
  expect(first?.why).toContain('mayor');
});

test('orders by use, and gives no id twice', () => {
  const proposals = propose([
    ...ARCHIVE,
    'They saw José Ruiz and Jose Ruiz-Test.',
    'He saw Лев Толстой and Lev Tolstoy.',
  ]);
  const counts = proposals.map(({ articles }) => articles);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const ids = proposals.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toBe(true);
});

test('writes proposals as YAML that the registry takes whole', () => {
  const yaml = formatProposals(propose([...ARCHIVE, 'He met Omar al-Rashid: “hello”.']));
  const read = readNames([{ kind: 'people', file: 'people.yaml', text: yaml }]);
  expect(read.problems).toBeUndefined();
  expect(yaml).toContain('# person, 2 articles; after a title or role 2 of 2 times');
  expect(yaml).toContain('# He met Omar al-Rashid: “hello”.');
  const bank = read.registry?.entries.find(({ id }) => id === 'central-bank-of-libya');
  expect(bank?.aliases).toEqual(['CBL']);
});

test.each([
  ['a surname with a small word before it', 'Wim de Vorst', 'De Vorst'],
  ['one whose small word has a capital', 'Wim De Vorst', 'De Vorst'],
  ['a surname of two, joined', 'Robin Hale-Porter', 'Hale-Porter'],
])('%s is of the person', (_, full, surname) => {
  const texts = [
    `They met trade minister ${full} in Rome. ${surname} said no.`,
    `The plan of ${full} failed. Later ${surname} left.`,
    `“No,” said minister ${full}. He wrote de novo and de facto.`,
    `Nobody asked ${surname}. It was de facto and de jure over.`,
  ];
  const found = propose(texts).filter(({ name }) => name.includes(surname.slice(3)));
  expect(found.map(({ kind, name, articles }) => [kind, name, articles])).toEqual([
    ['person', full, 4],
  ]);
});
