import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTypos } from '../../names/fixtures/make-typos.ts';
import { openFiles } from '../../names/fixtures/open-files.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import { suggestNames } from '../../names/lookup/suggest-names.ts';
import { makeRegistry } from '../inputs/make-registry.ts';

type Asked = { tier: string; right: boolean; requests: number; bytes: number };

/** Gives what is not passed by 95 in a hundred. */
function get95(asked: readonly Asked[], key: 'requests' | 'bytes'): number {
  const sorted = asked.map((one) => one[key]).sort((a, b) => a - b);
  return sorted[Math.floor(0.95 * sorted.length)] ?? 0;
}

/** From the design: what a first search for a name may cost, however many names there are. */
const [REQUESTS, BYTES] = [3, 3000];

/** What words may cost that are none of few names, whose spellings are in one file, or of many. */
const few = { count: 300, none: { requests: 6, bytes: 6200 } };
const many = { count: 3000, none: { requests: 27, bytes: 12_200 } };

describe.each([few, many])('among $count names', ({ count, none }) => {
  const registry = makeRegistry(count);
  const some = registry.entries.filter((_, place) => place % (count / 60) === 0);
  let files = new Map<string, string>();
  beforeAll(() => {
    files = buildNameShards({ registry, counts: new Map(), words: loadDictionary() });
  });
  const ask = async (query: string, ref: string): Promise<Asked> => {
    const { load, asked } = openFiles(files);
    const { tier, entries } = await resolveName(query, load);
    const bytes = [...new Set(asked)].map((path) => gzipSync(files.get(path) ?? '').length);
    const sum = bytes.reduce((all, size) => all + size, 0);
    return { tier, right: entries[0]?.ref === ref, requests: bytes.length, bytes: sum };
  };
  const askAll = (toQueries: (name: string) => string[]) =>
    Promise.all(
      some.flatMap(({ kind, id, name }) =>
        toQueries(name).map((query) => ask(query, `${kind}/${id}`)),
      ),
    );

  test('a name costs three requests and 3 kB at most', async () => {
    const asked = await askAll((name) => [name]);
    expect(asked.every(({ tier, right }) => tier === 'exact' && right)).toBe(true);
    expect(get95(asked, 'requests')).toBeLessThanOrEqual(REQUESTS);
    expect(get95(asked, 'bytes')).toBeLessThanOrEqual(BYTES);
  });

  test('a mistyped one costs no more', async () => {
    const asked = await askAll((name) => makeTypos(name).filter((_, place) => place % 9 === 0));
    const answered = asked.filter(({ tier }) => tier === 'close');
    expect(answered.length / asked.length).toBeGreaterThan(0.9);
    expect(get95(answered, 'requests')).toBeLessThanOrEqual(REQUESTS);
    expect(get95(answered, 'bytes')).toBeLessThanOrEqual(BYTES);
  });

  test('words that are no name cost no more files than a few', async () => {
    const asked = await askAll((name) => [
      `${name.split(' ')[0]} quennell`,
      'borvik marwick',
      'steroid teakettles gerbil',
    ]);
    expect(asked.every(({ tier }) => tier === 'none')).toBe(true);
    expect(get95(asked, 'requests')).toBeLessThanOrEqual(none.requests);
    expect(get95(asked, 'bytes')).toBeLessThanOrEqual(none.bytes);
  });

  test('what begins as typed is suggested for three requests and 4 kB', async () => {
    for (const { name } of some) {
      for (const length of [1, 3, 6]) {
        const { load, asked } = openFiles(files);
        const found = await suggestNames(name.slice(0, length), load);
        const bytes = [...new Set(asked)].map((path) => gzipSync(files.get(path) ?? '').length);
        expect(found.length).toBeGreaterThan(0);
        expect(bytes.length).toBeLessThanOrEqual(REQUESTS);
        expect(bytes.reduce((all, size) => all + size, 0)).toBeLessThanOrEqual(4000);
      }
    }
  });
});
