import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset, DatasetName, Row } from './dataset-view.ts';
import { type Ending, listEndings, openFormat } from './format-dataset.ts';
import { writeDataset } from './known-records.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-data-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const toUrl = (address: string) => `https://news.example${address}`;

/** Notes as a store has them. */
function openNotes() {
  const notes = new Map<string, string>();
  return {
    readNote: (name: string) => notes.get(name),
    note: (name: string, _code: string, content: string) => void notes.set(name, content),
  };
}

/** Makes a dataset of a year, and counts the records of which rows are asked for. */
function make(name: DatasetName, titles: readonly string[], registry = 'a') {
  const asked: string[] = [];
  const toRow = (title: string): Row => ({
    url: `/2024/09/${title}/`,
    title,
    published: '2024-09-01',
  });
  const records = titles.map((title) => ({
    key: title,
    makeRows: () => {
      asked.push(title);
      // Some articles have no mentions, some several.
      if (name === 'articles') return [toRow(title)];
      return Array.from({ length: title.length % 3 }, () => toRow(`“${title}”, Ü`));
    },
  }));
  const count = titles.length;
  const dataset: Dataset = { name, year: '2024', count, registry, records, makeDigest: () => '' };
  return { dataset, asked };
}

const TITLES = Array.from({ length: 600 }, (_, at) => `t${at}`);
/** Writes all records of a year anew. */
function fresh(name: DatasetName, titles: readonly string[], ending: Ending): string {
  const { dataset } = make(name, titles);
  const { write, makeOpen, separator, close } = openFormat(dataset, ending, toUrl);
  const written = dataset.records.map((record) => ({ record, text: write(record) }));
  const own = written.filter(({ text }) => text !== '');
  return makeOpen(own[0]?.record) + own.map(({ text }) => text).join(separator) + close;
}

/** Writes a year as a build does, and gives how many records it asked rows of. */
function openSite() {
  const notes = openNotes();
  return (made: ReturnType<typeof make>, ending: Ending, to = toUrl) => {
    const file = join(root, `data.${ending}`);
    const text = writeDataset(made.dataset, ending, to, { notes, file }).toString();
    writeFileSync(file, text);
    return { text, asked: made.asked.length };
  };
}

const changes: [string, string[]][] = [
  ['nothing changed', TITLES],
  ['one is new', ['new', ...TITLES]],
  [
    'one is gone, and one new in between',
    [...TITLES.slice(0, 300), 'between', ...TITLES.slice(301)],
  ],
  ['the last is gone', TITLES.slice(0, -1)],
  ['the first is gone', TITLES.slice(1)],
  ['the order is another', [...TITLES.slice(400), ...TITLES.slice(0, 400).reverse()]],
  ['nearly all is new', ['t1', ...Array.from({ length: 600 }, (_, at) => `n${at}`), 't599', 't3']],
];
const files = (['articles', 'mentions'] as const).flatMap((name) =>
  listEndings({ name }).map((ending) => [name, ending] as const),
);

test.each(files)(
  'of %s as %s, what was written before is what would be written anew',
  (name, ending) => {
    for (const [, titles] of changes) {
      const write = openSite();
      expect(write(make(name, TITLES), ending).text).toBe(fresh(name, TITLES, ending));
      const { text, asked } = write(make(name, titles), ending);
      expect(text).toBe(fresh(name, titles, ending));
      // A table's head is made of its first row.
      const others = titles.filter((title) => !TITLES.includes(title));
      expect(asked).toBeLessThanOrEqual(others.length + 2);
      expect(write(make(name, TITLES), ending).text).toBe(fresh(name, TITLES, ending));
    }
  },
);

test('all is written anew of a file that someone has changed, by other names, and for another address', () => {
  const write = openSite();
  const first = write(make('mentions', TITLES), 'json');
  const file = join(root, 'data.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('t7”', 't8”'));
  expect(write(make('mentions', TITLES), 'json')).toEqual(first);
  expect(write(make('mentions', TITLES), 'json').asked).toBe(0);
  expect(write(make('mentions', TITLES, 'b'), 'json')).toEqual(first);
  const elsewhere = write(
    make('mentions', TITLES, 'b'),
    'json',
    (address) => `https://b.example${address}`,
  );
  expect(elsewhere.asked).toBe(600);
  expect(elsewhere.text).toContain('https://b.example/2024/09/');
  rmSync(file);
  expect(write(make('mentions', TITLES, 'b'), 'json')).toEqual(first);
});

test('few records are written without a look at others', () => {
  const write = openSite();
  for (let times = 0; times < 2; times++) {
    expect(write(make('articles', TITLES.slice(0, 20)), 'json').asked).toBe(20);
  }
});
