import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeTypos } from '../fixtures/make-typos.ts';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { loadDictionary } from '../index/load-dictionary.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { readNames } from '../registry/read-names.ts';
import { splitWords } from '../spelling/split-words.ts';
import { resolveName } from './resolve-name.ts';
import { suggestNames } from './suggest-names.ts';

const list = z.array(z.string());
const { controls, ...queries } = z
  .object({ controls: z.array(list) })
  .catchall(z.object({ written: list, variants: list, scripts: list }))
  .parse(parse(readFileSync(new URL('../fixtures/queries.yaml', import.meta.url), 'utf8')));

const folder = 'src/tests/seed/articles/2024/09';
const words = loadDictionary();
for (const file of readdirSync(folder)) {
  for (const { text } of splitWords(readFileSync(join(folder, file), 'utf8'))) words.add(text);
}
const files = buildNameShards({
  registry: loadRegistry('src/tests/seed'),
  counts: new Map(),
  words,
});
const { load } = openFiles(files);

/** Asks each query of a kind; gives the share answered rightly at once, and those that were not. */
async function ask(toQueries: (names: (typeof queries)[string]) => string[]) {
  const missed: string[] = [];
  let asked = 0;
  for (const [ref, names] of Object.entries(queries)) {
    for (const query of toQueries(names)) {
      const { tier, entries } = await resolveName(query, load);
      asked += 1;
      if (tier === 'none' || entries[0]?.ref !== ref) missed.push(`${query} (${ref})`);
    }
  }
  return { share: 1 - missed.length / asked, missed };
}

describe('resolveName answers the query set', () => {
  test('as written in the articles, 97 % at least', async () => {
    const { share, missed } = await ask(({ written }) => written);
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.97);
  });

  test('in other Latin spellings, 97 % at least', async () => {
    const { share, missed } = await ask(({ variants }) => variants);
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.97);
  });

  test('in other scripts, 95 % at least', async () => {
    const { share, missed } = await ask(({ scripts }) => scripts);
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  test('with a typing error at any letter, 90 % at least', async () => {
    const { share, missed } = await ask(({ written }) => written.flatMap(makeTypos));
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.9);
  });

  test('with a typing error in another spelling, 90 % at least', async () => {
    const { share, missed } = await ask(({ variants }) => variants.flatMap(makeTypos));
    expect(share, missed.join(', ')).toBeGreaterThanOrEqual(0.9);
  });

  test.each(controls.flat())('and leaves the word “%s” alone', async (query) => {
    expect(await resolveName(query, load)).toMatchObject({ tier: 'none', rest: query });
  });
});

describe('resolveName', () => {
  test('parts a name from the other words', async () => {
    expect(await resolveName('Dabaiba talks Tuesday', load)).toMatchObject({
      tier: 'exact',
      entries: [{ ref: 'people/abdul-hamid-dbeibeh', name: 'Abdul Hamid Dbeibeh' }],
      span: 'Dabaiba',
      rest: 'talks Tuesday',
    });
    expect(await resolveName('talks in Deir el Balah', load)).toMatchObject({
      span: 'Deir el Balah',
      rest: 'talks in',
    });
  });

  test('says that a close spelling is close', async () => {
    expect(await resolveName('Dbiebeh', load)).toMatchObject({ tier: 'close' });
  });

  test('does not take over a word of the articles, but suggests', async () => {
    const text =
      '[{ id: croatia, name: Croatia, summary: A place. }, { id: gaza, name: Gaza, summary: A place. }]';
    const { registry = { entries: [] } } = readNames([{ kind: 'places', file: 'p.yaml', text }]);
    const guarded = buildNameShards({ registry, counts: new Map(), words: ['gazal', 'karate'] });
    const index = openFiles(guarded);
    expect(await resolveName('Gazal', index.load)).toMatchObject({
      tier: 'none',
      entries: [{ ref: 'places/gaza' }],
    });
    expect(await resolveName('Gazas', index.load)).toMatchObject({ tier: 'close' });
    expect(await resolveName('karate', index.load)).toMatchObject({ tier: 'none', entries: [] });
  });

  test('gives all who bear a surname, those in more articles first', async () => {
    const text =
      '[{ id: a, name: Ann Ray, summary: One. }, { id: b, name: Bo Ray, summary: Two. }]';
    const { registry = { entries: [] } } = readNames([{ kind: 'people', file: 'p.yaml', text }]);
    const counts = new Map([['people/b' as const, 2]]);
    const index = openFiles(buildNameShards({ registry, counts, words: [] }));
    const { entries } = await resolveName('ray', index.load);
    expect(entries.map(({ ref }) => ref)).toEqual(['people/b', 'people/a']);
  });

  test('answers nothing to an empty query, or without an index', async () => {
    expect(await resolveName(' … ', load)).toMatchObject({ tier: 'none', entries: [] });
    expect(await resolveName('Gaza', async () => undefined)).toMatchObject({ tier: 'none' });
  });

  test('an office of a country before a person is hers, or his', async () => {
    expect(await resolveName('Turkey foreign minister William Burns', load)).toMatchObject({
      tier: 'exact',
      entries: [{ ref: 'people/william-burns' }],
    });
    expect(await resolveName('Turkey foreign minister', load)).toMatchObject({
      entries: [{ ref: 'places/turkiye' }],
    });
  });

  test('two unknown words are looked up in few files', async () => {
    const asked = new Set<string>();
    const note = (path: string) => {
      asked.add(path);
      return load(path);
    };
    const { tier } = await resolveName('pieter vandermeer', note);
    expect(tier).toBe('none');
    expect(asked.size).toBeLessThan(14);
  });

  test('takes given names with the surname, and leaves streets alone', async () => {
    expect(await resolveName('Ekbal Alzeidi interview', load)).toMatchObject({
      span: 'Ekbal Alzeidi',
      rest: 'interview',
    });
    for (const query of ['Moore Street', 'Burns Night', 'alkaline', 'theft']) {
      expect(await resolveName(query, load)).toMatchObject({ tier: 'none' });
    }
  });

  test('leaves it to the articles whether other words make another thing of a name', async () => {
    expect(await resolveName('libya foreign exchange', load)).toMatchObject({
      tier: 'exact',
      span: 'libya',
      rest: 'foreign exchange',
    });
  });

  test.each([
    ['Abdul Hamid', 'people/abdul-hamid-dbeibeh'],
    ['Abdel-Fattah', 'people/abdel-fattah-el-sisi'],
    ['Roger Moore', 'people/richard-moore'],
    ['central bank of egypt', 'organizations/central-bank-of-libya'],
    ['Dynamics Corp of Libya', 'places/libya'],
    ['celine', 'people/ibrahim-kalin'],
    ['كبير', 'people/sadiq-al-kabir'],
  ])('suggests for “%s” whom it may mean', async (query, ref) => {
    const { tier, entries } = await resolveName(query, load);
    expect([tier, entries[0]?.ref]).toEqual(['none', ref]);
  });

  test.each([
    ['Central Bank', 'organizations/central-bank-of-libya', ''],
    ['Mr Burns', 'people/william-burns', 'Mr'],
    ['talks Erdogan', 'people/recep-tayyip-erdogan', 'talks'],
    ['ABD', 'places/united-states', ''],
  ])('finds in “%s” %s', async (query, ref, rest) => {
    expect(await resolveName(query, load)).toMatchObject({
      tier: 'exact',
      entries: [{ ref }],
      rest,
    });
  });

  test('is not fooled by words that objects have', async () => {
    expect(await resolveName('constructor', load)).toMatchObject({ tier: 'none', entries: [] });
  });

  test('asks for four files and 4 kB at most for one name', async () => {
    for (const query of ['Dabaiba', 'Dbiebeh', 'دبيبة', 'al-Sisi', 'MI6 chief']) {
      const index = openFiles(files);
      await resolveName(query, index.load);
      const bytes = index.asked.map((path) => gzipSync(files.get(path) ?? '').length);
      expect(bytes.length).toBeLessThanOrEqual(4);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4000);
    }
  });
});

test('of slips that are found, 95 % ask for three files and 3 kB at most', async () => {
  const costs: { count: number; bytes: number }[] = [];
  for (const query of Object.values(queries).flatMap(({ written }) => written.flatMap(makeTypos))) {
    const index = openFiles(files);
    const { tier } = await resolveName(query, index.load);
    if (tier !== 'close') continue;
    const bytes = index.asked.map((path) => gzipSync(files.get(path) ?? '').length);
    costs.push({ count: bytes.length, bytes: bytes.reduce((sum, size) => sum + size, 0) });
  }
  const getMost = (key: 'count' | 'bytes') =>
    costs.map((cost) => cost[key]).sort((a, b) => a - b)[Math.floor(0.95 * costs.length)];
  expect(getMost('count')).toBeLessThanOrEqual(3);
  expect(getMost('bytes')).toBeLessThanOrEqual(3000);
});

describe('suggestNames', () => {
  test.each([
    ['dab', 'people/abdul-hamid-dbeibeh'],
    ['Abdu', 'people/abdul-hamid-dbeibeh'],
    ['Abdul H', 'people/abdul-hamid-dbeibeh'],
    ['الدب', 'people/abdul-hamid-dbeibeh'],
    ['al-s', 'people/abdel-fattah-el-sisi'],
    ['deir e', 'places/deir-al-balah'],
    ['deir el-b', 'places/deir-al-balah'],
  ])('completes “%s”', async (prefix, ref) => {
    expect((await suggestNames(prefix, load)).map((name) => name.ref)).toContain(ref);
  });

  test('gives each name once, and none for nothing typed', async () => {
    const refs = (await suggestNames('er', load)).map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
    expect(await suggestNames('', load)).toEqual([]);
  });
});

test('two builds of the index are the same to the byte', () => {
  const again = buildNameShards({
    registry: loadRegistry('src/tests/seed'),
    counts: new Map(),
    words,
  });
  expect([...again]).toEqual([...files]);
});
