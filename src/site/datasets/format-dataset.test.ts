import { expect, test } from 'vitest';
import type { NameEntry } from '../../names/registry/registry.ts';
import { makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import type { Article } from '../data/get-articles.ts';
import { type Dataset, listDatasets, toDatasetFile } from './dataset-view.ts';
import { type Ending, formatRows } from './format-dataset.ts';
import { writeDataset } from './known-records.ts';

const toUrl = (address: string) => `https://news.example${address}`;
const nothing = { notes: { readNote: () => undefined, note: () => {} }, file: '' };
const format = (dataset: Dataset, ending: Ending, to = toUrl) =>
  writeDataset(dataset, ending, to, nothing).toString();

test('quotes what would part a cell, and puts a bar between what one cell holds', () => {
  expect(formatRows([{ title: 'Said "no", left\nearly', names: ['Ana', 'Omar'], words: 3 }])).toBe(
    '"Said ""no"", left\nearly",Ana|Omar,3\r\n',
  );
  expect(formatRows([])).toBe('');
});

test('no cell is a formula to a program that shows tables; numbers stay numbers', () => {
  const row = { a: '=1+1', b: ['@x', '+y'], c: '-5', d: '\t=1', e: '+49 30', f: -3.5, g: 'a=b' };
  expect(formatRows([row])).toBe("'=1+1,'@x|+y,'-5,'\t=1,'+49 30,-3.5,a=b\r\n");
});

test('articles and mentions have a file a year, names have one', () => {
  const articles = ['2025/01/b', '2024/12/a'].map((id) =>
    makeArticle(id, {
      names: ['musa'],
      front: { published: `${id.slice(0, 7).replace('/', '-')}-01` },
    }),
  );
  const entries = [makeEntry('people', 'musa', { native: [{ lang: 'ar', name: 'موسى' }] })];
  const datasets = listDatasets(makeArchive({ articles, entries, findTwins: () => new Map() }));
  expect(datasets.map(toDatasetFile)).toEqual([
    'articles-2025',
    'articles-2024',
    'names',
    'mentions-2025',
    'mentions-2024',
  ]);
  const [latest, , names, mentions] = datasets;
  if (!latest || !names || !mentions) throw new Error('There are no datasets.');
  const [row] = JSON.parse(format(names, 'json')).names;
  expect(row).toMatchObject({ id: 'people/musa', spellings: ['موسى'], articles: 2 });
  expect(JSON.parse(format(mentions, 'json')).mentions).toEqual([
    {
      article: 'https://news.example/2025/01/b/',
      name: 'people/musa',
      written: ['musa'],
      sentence: 'It was musa.',
    },
  ]);
  expect(format(latest, 'bib')).toContain('@article{2025-01-b,');
  const elsewhere = (address: string) => `https://other.example${address}`;
  expect(format(latest, 'csv', elsewhere)).toContain('https://other.example/2025/01/b/');
});

test('the digest of a year changes with its articles and the names that are registered', () => {
  const own = makeArticle('2025/01/b', { names: ['musa'] });
  const other = makeArticle('2024/12/a');
  const digest = (articles: Article[], ...entries: NameEntry[]) => {
    const archive = makeArchive({ articles, entries, findTwins: () => new Map() });
    const found = listDatasets(archive).filter(({ year }) => year === '2025');
    return found.map((dataset) => dataset.makeDigest());
  };
  const before = digest([own, other]);
  expect(digest([own])).toEqual(before);
  expect(digest([own, { ...other, digest: 'other' }])).toEqual(before);
  expect(digest([{ ...own, digest: 'other' }, other])).not.toEqual(before);
  expect(digest([own, other], makeEntry('people', 'musa'))).not.toEqual(before);
});
