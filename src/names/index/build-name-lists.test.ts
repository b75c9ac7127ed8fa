import { expect, test } from 'vitest';
import { readNames } from '../registry/read-names.ts';
import { buildNameLists, type NamedArticle } from './build-name-lists.ts';

const text = `
- { id: gaza, name: Gaza, native: { ar: غزة }, summary: A place. }
- { id: rafah, name: Rafah, summary: A city. }`;
const { registry = { entries: [] } } = readNames([{ kind: 'places', file: 'places.yaml', text }]);

function article(day: number): NamedArticle {
  const date = `2024-09-${String(day).padStart(2, '0')}`;
  const gaza = {
    kind: 'places',
    id: 'gaza',
    surfaces: ['GAZA', 'Gaza'],
    sentence: 'Rain.',
  } as const;
  const names = [{ ...gaza, surfaces: [...gaza.surfaces] }];
  return {
    url: `/a/${day}/`,
    headline: `Day ${day}`,
    date,
    section: 'World',
    source: 'Wire',
    names,
  };
}
const read = (files: ReadonlyMap<string, string>, path: string) =>
  JSON.parse(files.get(path) ?? '{}');

test('lists articles newest first, the first ten by themselves', () => {
  const days = Array.from({ length: 12 }, (_, index) => article(index + 1));
  const { files, counts } = buildNameLists(registry, days);
  const [first, second] = [1, 2].map((page) => read(files, `lists/places/gaza/${page}.json`));
  expect(counts.get('places/gaza')).toBe(12);
  expect(first).toMatchObject({ total: 12, pages: 2 });
  expect(first.articles).toHaveLength(10);
  expect(first.articles[0].headline).toBe('Day 12');
  expect(second.articles.map(({ headline }: { headline: string }) => headline)).toEqual([
    'Day 2',
    'Day 1',
  ]);
});

test('tells with each article how it spells the name, and where', () => {
  const { files } = buildNameLists(registry, [article(1)]);
  const [listed] = read(files, 'lists/places/gaza/1.json').articles;
  expect(listed).toEqual({
    url: '/a/1/',
    headline: 'Day 1',
    date: '2024-09-01',
    section: 'World',
    source: 'Wire',
    sentence: 'Rain.',
    surface: 'GAZA',
  });
});

test('says who a name without articles is', () => {
  const { files, counts } = buildNameLists(registry, []);
  expect(read(files, 'lists/places/gaza/1.json')).toEqual({
    summary: 'A place.',
    native: [{ lang: 'ar', name: 'غزة' }],
    total: 0,
    pages: 1,
    articles: [],
  });
  expect(counts.size).toBe(0);
});

test.each([
  [`Gaza ${'and so on '.repeat(30)}`, /^Gaza and .* …$/],
  [`${'And so on '.repeat(30)}in Gaza. ${'And so on '.repeat(30)}`, /^… .*\bin Gaza\. .* …$/],
  [`${'And so on '.repeat(30)}in Gaza.`, /^… .*\bin Gaza\.$/],
])('shortens a long sentence to what stands around the name: %s', (sentence, short) => {
  const [named] = article(1).names;
  const long = { ...article(1), names: named ? [{ ...named, surfaces: ['Gaza'], sentence }] : [] };
  const [listed] = read(
    buildNameLists(registry, [long]).files,
    'lists/places/gaza/1.json',
  ).articles;
  expect(listed.sentence).toMatch(short);
  expect(listed.sentence.length).toBeLessThan(190);
});
