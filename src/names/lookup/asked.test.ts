import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { loadDictionary } from '../index/load-dictionary.ts';
import { compileNames } from '../match/compile-names.ts';
import { findNames } from '../match/match-names.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { getRef } from '../registry/registry.ts';
import { splitWords } from '../spelling/split-words.ts';
import { resolveName } from './resolve-name.ts';

const read = (file: string) =>
  readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
const registry = loadRegistry('src/names/fixtures/archive');
const paragraphs = read('archive/copy.txt')
  .trim()
  .split('\n')
  .map((text) => ({ text, role: 'body' as const }));
const { mentions, longer } = findNames(paragraphs, compileNames(registry));
const words = loadDictionary();
for (const { text } of paragraphs) for (const word of splitWords(text)) words.add(word.text);
const counts = new Map(mentions.map((mention) => [getRef(mention), 1]));
const { load } = openFiles(buildNameShards({ registry, counts, words, longer }));

const queries = z.record(z.string(), z.record(z.string(), z.array(z.unknown())));
const asked = queries.parse(parse(read('asked.yaml')));

describe.each(Object.entries(asked))('resolveName finds by %s', (_, kind) => {
  const cases = Object.entries(kind).flatMap(([ref, list]) =>
    list.flat().map((query): [string, string] => [String(query), ref]),
  );
  test.each(cases)('“%s”: %s', async (query, ref) => {
    const { tier, entries } = await resolveName(query, load);
    expect(tier === 'none' ? '-' : entries[0]?.ref).toBe(ref);
  });
});
