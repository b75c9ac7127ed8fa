import { describe, expect, test } from 'vitest';
import { readNames } from '../registry/read-names.ts';
import { findChangedSpellings, openSpellingFinder } from './changed-spellings.ts';

function read(...names: string[]) {
  const text = names.map((name, id) => `- { id: n${id}, name: ${name}, summary: One. }`).join('\n');
  const { registry = { entries: [] } } = readNames([{ kind: 'people', file: 'p.yaml', text }]);
  return registry;
}

test('lists the spellings of entries that are new, gone or changed', () => {
  expect(findChangedSpellings(read('Ann Ray', 'Bo Ray'), read('Ann Ray', 'Bo Roe'))).toEqual([
    'boray',
    'boroe',
  ]);
  expect(findChangedSpellings(read('Ann Ray'), read('Ann Ray'))).toEqual([]);
});

test('lists the spellings of cities of a country that has become one, or is none any more', () => {
  const readPlaces = (...keys: string[]) => {
    const text = `
- { id: derna, name: Derna, summary: One., within: libya }
- { id: east, name: East, summary: One., within: derna }
- { id: libya, name: Libya, summary: One.${keys.map((key) => `, ${key}`).join('')} }`;
    const files = [{ kind: 'places', file: 'p.yaml', text }] as const;
    const { registry = { entries: [] } } = readNames(files, () => ['Libye']);
    return registry;
  };
  const [region, country] = [readPlaces(), readPlaces('country: LY')];
  for (const [before, after] of [
    [region, country],
    [country, region],
  ] as const) {
    expect(findChangedSpellings(before, after).sort()).toEqual(['derna', 'libya', 'libye']);
  }
  const other = readPlaces('country: LY', 'wikidata: Q1016');
  expect(findChangedSpellings(country, other).sort()).toEqual(['libya', 'libye']);
});

describe('openSpellingFinder', () => {
  const keys = findChangedSpellings(read(), read('Abdul Rahman Noor', 'Omar al-Test'));

  test.each([
    ['words apart', 'and abdul left rahman saw noor'],
    ['words joined', 'abdulrahman noor'],
    ['all in one', 'abdelrahmannoor'],
    ['an article left out', 'omar test'],
    ['an article joined', 'omar altest'],
  ])('knows a name by its %s', (_, words) => {
    expect(openSpellingFinder(keys)(words.split(' '))).toBe(true);
  });

  test.each([
    ['a word is missing', 'abdul noor'],
    ['a word is but like it', 'abdul rahma noor omar tests'],
  ])('knows none where %s', (_, words) => {
    expect(openSpellingFinder(keys)(words.split(' '))).toBe(false);
  });
});

test('what is known of a word from one article holds for the next', () => {
  const mayHave = openSpellingFinder(['airfrance', 'musa']);
  const articles = ['air of france', 'air alone', 'france and air', 'a musa', 'nothing', 'alone'];
  const found = articles.map((words) => mayHave(words.split(' ')));
  expect(found).toEqual([true, false, true, true, false, false]);
});
