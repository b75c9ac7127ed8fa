import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildNameLists } from '../../names/index/build-name-lists.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { buildWordFiles } from '../../names/index/build-word-files.ts';
import { filtersPath, listFilters } from '../../names/index/list-filters.ts';
import { listSigners } from '../../names/index/list-signers.ts';
import { splitWords } from '../../names/spelling/split-words.ts';
import { makeArticle } from '../../site/data/fixtures/make-article.ts';
import { answerQuery } from '../../site/search/answer-query.ts';
import { readSearchState } from '../../site/search/search-state.ts';
import { fillIndex } from './pagefind-index.ts';
import { toSearchedText } from './searched-text.ts';
import { isLookedUp, readWordIndex } from './word-index.ts';
import { writeWordIndex } from './write-word-index.ts';

const article = z.object({
  lang: z.string(),
  day: z.string(),
  title: z.string(),
  text: z.string(),
  section: z.string().default('World'),
  byline: z.array(z.string()).default([]),
});
const table = z.record(z.string(), z.string());
const asked = z
  .object({
    articles: z.record(z.string(), article),
    english: table,
    arabic: table,
    turkish: table,
    french: table,
    german: table,
    spanish: table,
    russian: table,
    italian: table,
    portuguese: table,
    near: table,
    begun: table,
  })
  .parse(parse(readFileSync(new URL('fixtures/asked.yaml', import.meta.url), 'utf8')));
const articles = Object.entries(asked.articles);

const folder = mkdtempSync(join(tmpdir(), 'newsprint-asked-'));
const fetchOver = globalThis.fetch;
const scope = {
  base: `${pathToFileURL(folder).href}/`,
  archives: 0,
  isEmpty: false,
  languages: ['de', 'es', 'fr', 'it', 'pt', 'tr'],
  years: ['2025', '2024'],
  sections: [
    { slug: 'world', name: 'World' },
    { slug: 'business', name: 'Business' },
  ],
};
const ask = (query: string) => answerQuery({ ...readSearchState(''), query }, scope, 0);

beforeAll(async () => {
  const index = await fillIndex(
    { excerptFiles: 0 },
    articles.map(([id]) => `${id}/index.html`),
    (path) => {
      const { lang, day, title, text, section, byline } = article.parse(
        asked.articles[dirname(path)],
      );
      const front = { lang, title, section, byline, published: day };
      return toSearchedText(makeArticle(dirname(path), { front }), `<p>${text}</p>`);
    },
  );
  // Some words a file, so that what is asked lies in many.
  const { files: made } = await index.getFiles();
  const others = made.filter((file) => !isLookedUp(file));
  for (const { path, content } of [
    ...others,
    ...(await writeWordIndex(readWordIndex(made), 300)),
  ]) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), content);
  }
  await close();
  const words = new Set(
    articles
      .flatMap(([, { title, text }]) => splitWords(`${title} ${text}`))
      .map(({ text }) => text),
  );
  const signed = articles.map(([id, { title, day, section, byline }]) => {
    return {
      url: `/${id}/`,
      headline: title,
      date: day,
      section,
      source: 'Wire',
      byline,
      sentence: '',
    };
  });
  // A name that no article was found to mention.
  const none = { native: [], aliases: [], roles: [], otherNames: [], summary: 'A city.' };
  const entry = { ...none, kind: 'places' as const, id: 'dallas', name: 'Dallas' };
  const other = { ...entry, id: 'sevastopol', name: 'Sevastopol' };
  const registry = { entries: [entry, other] };
  const { entries: signers, counts, files } = listSigners(registry, signed);
  const shards = buildNameShards({ registry, counts, words, signers });
  const filters = JSON.stringify(listFilters(registry, counts, signers));
  const lists = buildNameLists(registry, []).files;
  const all = [...buildWordFiles(words), ...shards, ...files, ...lists];
  for (const [path, text] of [...all, [filtersPath, filters] as const]) {
    mkdirSync(dirname(join(folder, 'names', path)), { recursive: true });
    writeFileSync(join(folder, 'names', path), text);
  }
  // The page has an address of its own and a window; Node has neither.
  globalThis.fetch = async (path) => {
    try {
      return new Response(readFileSync(new URL(String(path))));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
  Reflect.set(globalThis, 'window', {});
});
afterAll(() => {
  globalThis.fetch = fetchOver;
  Reflect.deleteProperty(globalThis, 'window');
  rmSync(folder, { recursive: true });
});

const languages = [
  ...(['english', 'arabic', 'turkish', 'french', 'german'] as const),
  ...(['spanish', 'russian', 'italian', 'portuguese'] as const),
];
describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(asked[language]))('“%s” finds %s', async (query, right) => {
    const { loadFrom, total } = await ask(query);
    const found = (await loadFrom(0)).map(({ url }) => url.split('/').at(-2) ?? url);
    // Of words joined by OR none is better than another.
    const order = (ids: string[]) => (query.includes(' OR ') ? ids.toSorted() : ids);
    expect(order(found)).toEqual(order(right === '-' ? [] : right.split(', ')));
    expect(total).toBe(found.length);
  });
});

test.each(Object.entries(asked.near))(
  'for “%s”, which no article has, “%s” is offered',
  async (query, right) => {
    const { missing } = await ask(query);
    expect(missing).toMatchObject([
      { word: query, isNowhere: true, meant: expect.arrayContaining([right]) },
    ]);
  },
);

test.each(Object.entries(asked.begun))(
  '“%s” is told to be no word, and “%s” to begin so',
  async (query, right) => {
    const { total, missing } = await ask(query);
    expect(total).toBe(0);
    expect(missing).toMatchObject([
      { word: query, isNowhere: true, begun: expect.arrayContaining([right]) },
    ]);
  },
);

test('a word that is missing among others is named', async () => {
  expect((await ask('harbour zebra')).missing.map(({ word }) => word)).toEqual(['zebra']);
});

test('a name that no article is known to mention is a guess beside other words', async () => {
  expect(await ask('dallas')).toMatchObject({ tier: 'exact', entries: [{ ref: 'places/dallas' }] });
  expect(await ask('dallas painted')).toMatchObject({
    tier: 'none',
    total: 0,
    entries: [{ ref: 'places/dallas' }],
  });
});

test('a word that no article has may be the beginning of a name', async () => {
  expect(await ask('sevast')).toMatchObject({
    tier: 'none',
    total: 0,
    entries: [{ ref: 'places/sevastopol' }],
  });
});

test('an operator that says nothing is named', async () => {
  expect((await ask('harbour from:soon')).unread).toEqual(['from:soon']);
});

test('words side by side are marked as one, in the sentence that has them', async () => {
  const [first] = await (await ask('texas instruments')).loadFrom(0);
  expect(first?.excerpt).toEqual(['In Dallas, ', 'Texas Instruments', ' opened a plant.']);
});
