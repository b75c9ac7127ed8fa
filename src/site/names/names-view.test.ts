import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeEntry } from '../data/fixtures/make-article.ts';
import { listNamesParts, toNamesView } from './names-view.ts';

/** Opens an archive with people by their last names: `B-12` is Ada B-12. */
function open(counts: Record<string, number>) {
  const entries = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => {
      const name = `Ada ${letter}x${String(at).padStart(4, '0')}`;
      return makeEntry('people', `${letter.toLowerCase()}-${at}`, { name });
    }),
  );
  return makeArchive({ articles: [], entries, findTwins: () => new Map() });
}

test('an A–Z of 600 names is one page', () => {
  const archive = open({ A: 300, B: 300 });
  const parts = listNamesParts(archive, 'people');
  expect(parts.map(({ path }) => path)).toEqual(['/people/']);
  expect(parts.map((part) => toNamesView(archive, part, parts).pages)).toEqual([[]]);
  expect(listNamesParts(archive, 'places')).toHaveLength(1);
});

test('a longer one has pages of 400 at the most, on which letters are whole that have room', () => {
  const archive = open({ A: 100, B: 250, C: 100, D: 950, E: 100 });
  const parts = listNamesParts(archive, 'people');
  const shown = parts.map(({ path, letters }) => {
    return [path, ...letters.map(({ letter, names }) => `${letter} ${names.length}`)];
  });
  expect(shown).toEqual([
    ['/people/', 'A 100', 'B 250'],
    ['/people/a-z/2/', 'C 100'],
    ['/people/a-z/3/', 'D 400'],
    ['/people/a-z/4/', 'D 400'],
    ['/people/a-z/5/', 'D 150', 'E 100'],
  ]);
});

test('each page leads to where letters begin, and to each page by its first name and last', () => {
  const archive = open({ A: 350, B: 500 });
  const parts = listNamesParts(archive, 'people');
  for (const part of parts) {
    const { beginnings, pages } = toNamesView(archive, part, parts);
    expect(beginnings).toEqual([
      { letter: 'A', path: '/people/#letter-A' },
      { letter: 'B', path: '/people/a-z/2/#letter-B' },
    ]);
    expect(pages).toEqual([
      { first: 'Ax0000', last: 'Ax0349', path: '/people/' },
      { first: 'Bx0000', last: 'Bx0399', path: '/people/a-z/2/' },
      { first: 'Bx0400', last: 'Bx0499', path: '/people/a-z/3/' },
    ]);
  }
});
