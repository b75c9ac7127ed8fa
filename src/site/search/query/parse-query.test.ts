import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

/** Writes the groups of a search: `a|b "c d"`. */
const show = (query: string) =>
  parseQuery(query)
    .groups.map((group) =>
      group
        .map(({ words, isPhrase }) => (isPhrase ? `"${words.join(' ')}"` : words.join()))
        .join('|'),
    )
    .join(' ');

test.each([
  ['west bank', 'west bank'],
  ['  West   Bank, ', 'West Bank'],
  ['"west bank" talks', '"west bank" talks'],
  ['“west bank', '"west bank"'],
  ['«الضفة الغربية»', '"الضفة الغربية"'],
  ['wheat OR rice prices', 'wheat|rice prices'],
  ['wheat or rice', 'wheat or rice'],
  ['OR wheat OR', 'wheat'],
  ['"a b" OR c', '"a b"|c'],
  ['the price of oil', 'price oil'],
  ['in the', 'in the'],
  ['"to be" there', '"to be" there'],
  ['ما هي الحكومة', 'هي الحكومة'],
  ['$4.50 (about)', '4.50'],
  ['f-16 - jets', 'f-16 jets'],
  ['10:30 http://a.example', '10:30 http://a.example'],
  ['???', ''],
])('%s: %s', (query, groups) => {
  expect(show(query)).toBe(groups);
});

test.each([
  ['wheat -rice', 'rice'],
  ['wheat −rice', 'rice'],
  ['-"brown rice" wheat', 'brown rice'],
  ['wheat --rice', 'rice'],
])('%s: without %s', (query, without) => {
  expect(show(query)).toBe('wheat');
  expect(parseQuery(query).without.map(({ words }) => words.join(' '))).toEqual([without]);
});

test.each([
  ['from:2024', '2024-01-01', undefined],
  ['from:2024-9', '2024-09-01', undefined],
  ['to:2024', undefined, '2024-12-31'],
  ['to:2024-02', undefined, '2024-02-31'],
  ['From:2024/09/05 TO:2024.10.1', '2024-09-05', '2024-10-01'],
  ['من:٢٠٢٤ إلى:2025', '2024-01-01', '2025-12-31'],
  ['from:soon', undefined, undefined],
  ['from:2024-13', undefined, undefined],
])('%s: from %s to %s', (query, from, to) => {
  const { from: first, to: last, unread } = parseQuery(query);
  expect([first, last]).toEqual([from, to]);
  expect(unread).toEqual((from ?? to) ? [] : [query]);
});

test('who signed, and where it stands', () => {
  const query = parseQuery('talks by:"Amina Sow" by:celik in:world بقلم:سو');
  expect(query).toMatchObject({
    by: ['Amina Sow', 'celik', 'سو'],
    within: ['world'],
    plain: 'talks',
  });
});

test('what says nothing is told, and what is being typed is waited for', () => {
  expect(parseQuery('-by:sow talks').unread).toEqual(['-by:sow']);
  expect(parseQuery('talks by:').by).toEqual([]);
});

test.each([
  ['https://en.example.org/wiki/Ada_Morn', 'Ada Morn'],
  ['https://news.example/people/ada-morn/?from=feed#top', 'ada morn'],
  ['www.example.org/2024/talks-open.html', 'talks open'],
  ['/people/ada-morn/', 'ada morn'],
  ['Ada%20Morn', 'Ada Morn'],
  ['https://fr.example.org/wiki/%C3%89milie', 'Émilie'],
])('the address %s is searched as %s', (text, plain) => {
  expect(parseQuery(text).plain).toBe(plain);
});

test.each(['and/or', '24/7', '100%', '5%ff', 'a / b', 'ada-morn', 'example.org', '50%25x%zz'])(
  '“%s” is no address',
  (text) => {
    expect(parseQuery(text).plain).toBe(text.replace(' / ', ' '));
  },
);
