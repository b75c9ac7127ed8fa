import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFile } from '../../build/site/site-file.ts';
import { readPage } from '../read-page.ts';
import { largeSite } from '../test-sites.ts';

const { dir, env } = largeSite;
/** Latest first; of 1,200 articles, as `splitSearched` tells, where an index has 100. */
const INDEXES = [
  { folder: 'pagefind', articles: 700 },
  ...['5', '4', '3', '2', '1'].map((part) => ({
    folder: `pagefind/archive/${part}`,
    articles: 100,
  })),
];

test('each index has its articles, those of the archive no more than they should', () => {
  for (const { folder, articles } of INDEXES) {
    const entry = JSON.parse(readFileSync(join(dir, folder, 'pagefind-entry.json'), 'utf8'));
    expect(entry.languages.en.page_count).toBe(articles);
  }
  expect(readdirSync(join(dir, 'pagefind/archive')).sort()).toEqual(['1', '2', '3', '4', '5']);
});

test('excerpts take no more files than the host allows, and are known by their articles', () => {
  for (const { folder } of INDEXES) {
    const files = readdirSync(join(dir, folder, 'fragment'));
    expect(files.length).toBeLessThanOrEqual(Number(env['EXCERPT_FILES']));
  }
  const current = globSync('pagefind/fragment/*', { cwd: dir }).flatMap((path) => {
    return describeFile(path, readFileSync(join(dir, path))).excerptsOf ?? [];
  });
  expect(new Set(current).size).toBe(700);
  expect(current).toContain('2025/01/ferry-1/index.html');
});

test('what runs the search lies beside the current index alone', () => {
  expect(globSync('pagefind/archive/**/*.{js,pagefind}', { cwd: dir })).toEqual([]);
});

test('the search page knows how far back each index goes', () => {
  const search = readPage(largeSite, 'search').querySelector('site-search');
  const archives: unknown = JSON.parse(search?.getAttribute('data-archives') ?? '');
  expect(archives).toEqual(['2022-01-01', '2021-04-11', '2021-01-01', '2020-04-10', '2020-01-01']);
});
