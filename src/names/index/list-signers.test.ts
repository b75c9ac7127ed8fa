import { expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { resolveName } from '../lookup/resolve-name.ts';
import { readNames } from '../registry/read-names.ts';
import { buildNameShards } from './build-name-shards.ts';
import { listSigners, type SignedArticle } from './list-signers.ts';

const text = '- { id: oleg-voronin, name: Oleg Voronin, summary: A general. }';
const { registry = { entries: [] } } = readNames([{ kind: 'people', file: 'people.yaml', text }]);
const sign = (day: number, ...byline: string[]): SignedArticle => {
  const about = {
    url: `/a/${day}/`,
    headline: `Day ${day}`,
    section: 'World',
    source: 'Wire',
    sentence: 'It rained.',
  };
  return { ...about, date: `2024-09-0${day}`, byline };
};
const signed = [
  sign(1, 'Şule Çelik'),
  sign(2, 'Sule Celik', 'Anna Voronin'),
  sign(3, 'Oleg Voronin'),
  sign(4, 'Staff'),
  sign(5, 'سليم عزوز'),
  sign(6, 'Tom Baker', 'Anna'.repeat(100)),
];
const { entries, files, counts } = listSigners(registry, signed);
const words = ['baker', 'rain'];
const { load } = openFiles(buildNameShards({ registry, counts, words, signers: entries }));

test('who signed has a list, in one spelling or another, and who is registered has none', () => {
  expect([...counts]).toContainEqual(['by/sule-celik', 2]);
  expect(entries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Şule Çelik', 'Anna Voronin', 'سليم عزوز', 'Tom Baker']),
  );
  expect(entries).toHaveLength(4);
  const list = JSON.parse(files.get('lists/by/sule-celik/1.json') ?? '{}');
  expect(list).toMatchObject({ total: 2, since: '2024-09-01', path: '/bylines/şule-çelik/' });
  expect(list.articles[0]).toMatchObject({ headline: 'Day 2', sentence: 'It rained.' });
});

test.each([
  ['sule celik', 'by/sule-celik'],
  ['Şule Çelik', 'by/sule-celik'],
  ['celik', 'by/sule-celik'],
  ['sule cellik', 'by/sule-celik'],
  ['tom baker', 'by/tom-baker'],
  ['baker', '-'],
  ['voronin', 'people/oleg-voronin'],
  ['anna voronin', 'by/anna-voronin'],
  ['سليم عزوز', expect.stringMatching(/^by\/x/)],
])('“%s” finds %s', async (query, ref) => {
  const { tier, entries: found } = await resolveName(query, load);
  expect(tier === 'none' ? '-' : found[0]?.ref).toEqual(ref);
});
