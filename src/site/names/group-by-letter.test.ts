import { expect, test } from 'vitest';
import type { Kind } from '../../names/registry/registry.ts';
import { makeArchive } from '../data/archive.ts';
import { makeEntry } from '../data/fixtures/make-article.ts';
import { groupByLetter } from './group-by-letter.ts';

function list(kind: Kind, names: string[]) {
  const entries = names.map((name, index) => makeEntry(kind, `n${index}`, { name }));
  const archive = makeArchive({ articles: [], entries, findTwins: () => new Map() });
  return groupByLetter([...archive.names.values()]).map(({ letter, names: own }) => {
    return `${letter}: ${own.map(({ entry }) => entry.name).join(', ')}`;
  });
}

test('orders people by their last name, its article passed over', () => {
  expect(list('people', ['Musa al-Koni', 'Ólafur Jónsson', 'Sara', 'Ana Jones'])).toEqual([
    'J: Ana Jones, Ólafur Jónsson',
    'K: Musa al-Koni',
    'S: Sara',
  ]);
});

test('gives each script letters of its own, in the order of its alphabet', () => {
  const names = [
    'طرابلس',
    'Benghazi',
    'القاهرة',
    'أنقرة',
    'Ялта',
    'Дамаск',
    'Ångström',
    '서울',
    '北京',
    '1er',
  ];
  expect(list('places', names)).toEqual([
    'A: Ångström',
    'B: Benghazi',
    'Д: Дамаск',
    'Я: Ялта',
    'ا: أنقرة',
    'ط: طرابلس',
    'ق: القاهرة',
    'ㅅ: 서울',
    '北: 北京',
    '#: 1er',
  ]);
});

test('passes over “The” of an organisation, and keeps a name that is an article alone', () => {
  expect(list('organizations', ['The Hague Group', 'Al', 'ال'])).toEqual([
    'A: Al',
    'H: The Hague Group',
    'ا: ال',
  ]);
});
