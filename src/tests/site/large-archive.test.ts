import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFile } from '../../build/site/site-file.ts';
import { openSearch } from '../open-search.ts';
import { readPage } from '../read-page.ts';
import { largeSite } from '../test-sites.ts';

const { dir, env } = largeSite;
/** Latest first; of 1,200 articles, as `splitSearched` tells, where an index has some 150. */
const INDEXES = [
  { folder: 'pagefind', articles: 266 },
  { folder: 'pagefind/archive/6', articles: 145 },
  { folder: 'pagefind/archive/5', articles: 159 },
  { folder: 'pagefind/archive/4', articles: 155 },
  { folder: 'pagefind/archive/3', articles: 164 },
  { folder: 'pagefind/archive/2', articles: 149 },
  { folder: 'pagefind/archive/1', articles: 162 },
];

test('each index has its articles, those of the archive no more than they should', () => {
  for (const { folder, articles } of INDEXES) {
    const entry = JSON.parse(readFileSync(join(dir, folder, 'pagefind-entry.json'), 'utf8'));
    // And one record that only keeps its order by date.
    expect(entry.languages.en.page_count).toBe(articles + 1);
  }
  expect(readdirSync(join(dir, 'pagefind/archive')).sort()).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('excerpts take no more files than the host allows, and are known by their articles', () => {
  for (const { folder } of INDEXES) {
    const files = readdirSync(join(dir, folder, 'fragment'));
    expect(files.length).toBeLessThanOrEqual(Number(env['EXCERPT_FILES']));
  }
  const current = globSync('pagefind/fragment/*', { cwd: dir }).flatMap((path) => {
    return describeFile(path, readFileSync(join(dir, path))).excerptsOf ?? [];
  });
  const articles = current.filter((path) => !path.startsWith('0000/'));
  expect(new Set(articles).size).toBe(266);
  expect(current).toContain('2025/01/ferry-1/index.html');
});

test('what runs the search lies beside the current index alone', () => {
  expect(globSync('pagefind/archive/**/*.{js,pagefind}', { cwd: dir })).toEqual([]);
});

test('the search page knows how far back each index goes', () => {
  const search = readPage(largeSite, 'search').querySelector('site-search');
  const archives: unknown = JSON.parse(search?.getAttribute('data-archives') ?? '');
  expect(archives).toEqual([
    '2023-07-09',
    '2023-01-31',
    '2022-03-17',
    '2021-04-22',
    '2020-06-11',
    '2020-01-01',
  ]);
});

test('a first search for a word fetches no more than it needs', async () => {
  const fetchOver = globalThis.fetch;
  const ask = openSearch(dir, { archives: INDEXES.length - 1 });
  const { answer, files } = await ask('kingfisher');
  globalThis.fetch = fetchOver;
  expect(answer.total).toBe(24);
  const weigh = (part: RegExp) =>
    [...files].filter(([file]) => part.test(file)).map(([, bytes]) => bytes);
  const sum = (part: RegExp) => weigh(part).reduce((all, one) => all + one, 0);
  // Of each of seven indexes one file of words, a page of excerpts, and what runs the search.
  expect(weigh(/pf_index$/).length).toBeLessThanOrEqual(INDEXES.length);
  expect(Math.max(...weigh(/pf_index$/))).toBeLessThan(9000);
  expect(sum(/\/names\//)).toBeLessThan(1000);
  expect(sum(/wasm|pf_meta|entry/)).toBeLessThan(75_000);
  // Four of each index, and what they share.
  expect(files.size).toBeLessThanOrEqual(4 * INDEXES.length + 8);
  expect(sum(/./)).toBeLessThan(90_000);
});
