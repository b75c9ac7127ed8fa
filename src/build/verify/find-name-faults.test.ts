import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { getRef, type NameRef } from '../../names/registry/registry.ts';
import { makeEntry } from '../../site/data/fixtures/make-article.ts';
import { findNameFaults } from './find-name-faults.ts';

const entries = [
  makeEntry('people', 'jane', { name: 'Jane Doe' }),
  makeEntry('places', 'derna', { name: 'Derna' }),
];
const pages = new Set(['people/jane/index.html', 'places/derna/index.html']);
const counts = new Map<NameRef, number>([['people/jane', 2]]);

type Site = {
  indexed?: typeof entries;
  totals?: Record<string, number>;
  files?: ReadonlySet<string>;
};

/** Writes the index of names into a folder, and verifies it against the registry. */
async function find({
  indexed = entries,
  totals = { 'people/jane': 2, 'places/derna': 0 },
  files = pages,
}: Site = {}): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, 'names', path)), { recursive: true });
    writeFileSync(join(dir, 'names', path), text);
  };
  const shards = buildNameShards({ registry: { entries: indexed }, counts, words: [] });
  for (const [path, text] of shards) write(path, text);
  for (const [ref, total] of Object.entries(totals)) {
    write(`lists/${ref}/1.json`, JSON.stringify({ total, pages: 1, articles: [] }));
  }
  const faults = await findNameFaults(dir, files, { entries }, counts);
  return faults.map(({ file, what }) => `${file}: ${what}`);
}

test('finds nothing where each name has its page, its answer and its articles', async () => {
  expect(await find()).toEqual([]);
});

test('finds a name without a page', async () => {
  expect(await find({ files: new Set(['people/jane/index.html']) })).toEqual([
    'places/derna/index.html: There is no page of this name.',
  ]);
});

test('finds a name that the index does not answer with, or answers with another', async () => {
  expect(await find({ indexed: entries.slice(1) })).toEqual([
    'names/: The index does not answer “Jane Doe” with people/jane.',
  ]);
  const other = makeEntry('people', 'other', { name: 'Jane Doe' });
  expect(await find({ indexed: [other, ...entries.slice(1)] })).toEqual([
    'names/: The index does not answer “Jane Doe” with people/jane.',
  ]);
});

test('finds a name that is answered only as one that is close', async () => {
  const close = entries.map((entry) =>
    entry.id === 'derna' ? { ...entry, name: 'Dernah' } : entry,
  );
  expect(close.map(getRef)).toEqual(entries.map(getRef));
  expect(await find({ indexed: close })).toEqual([
    'names/: The index does not answer “Derna” with places/derna.',
  ]);
});

test('finds a list that is missing, or counts other articles', async () => {
  expect(await find({ totals: { 'people/jane': 3 } })).toEqual([
    'names/lists/people/jane/1.json: It lists 3 articles, and 2 name Jane Doe.',
    'names/lists/places/derna/1.json: It lists no articles, and 0 name Derna.',
  ]);
});
