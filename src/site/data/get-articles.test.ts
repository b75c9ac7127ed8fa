import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getStoreFile } from '../../articles/store/caches.ts';
import { updateArticles } from '../../articles/store/update-articles.ts';
import { openDatabase } from '../../base/open-database.ts';
import { getSettings } from '../../settings.ts';
import { getArticles, getStore } from './get-articles.ts';

// The development server’s own tells of a change later than the store has it, or never.
vi.mock('astro:content', () => ({ getEntry: async () => ({ data: { version: 'another' } }) }));

let root = '';
const getOwn = () => getSettings(process.env, process.cwd());
const write = (title: string) =>
  writeFileSync(
    join(root, 'content/articles/2024/09/talks.md'),
    `---\ntitle: ${title}\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }\n---\nThey met.\n`,
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
  mkdirSync(join(root, 'content/articles/2024/09'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', join(root, 'content'));
  vi.stubEnv('CACHE_DIR', join(root, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Reads the headlines, as pages do that ask for articles and for their store. */
async function readTitles(): Promise<string[]> {
  const articles = await getArticles();
  await getStore();
  return articles.map(({ front }) => front.title);
}

test('the development server shows each state of articles, whoever updates them, to all who ask at once', async () => {
  write('Talks Open');
  await updateArticles(getOwn(), process.cwd());
  expect(await readTitles()).toEqual(['Talks Open']);
  expect(await Promise.all(Array.from({ length: 9 }, readTitles))).toEqual(
    Array.from({ length: 9 }, () => ['Talks Open']),
  );
  const before = await getArticles();
  expect(await getArticles()).toBe(before);

  write('Talks Close');
  await updateArticles(getOwn(), process.cwd());
  expect(await Promise.all([readTitles(), readTitles()])).toEqual([
    ['Talks Close'],
    ['Talks Close'],
  ]);
  // A page that was begun before can still be made.
  expect(before.map(({ front }) => front.title)).toEqual(['Talks Open']);
});

test('what could not be read once is read again', async () => {
  write('Talks Open');
  const { database } = openDatabase(getStoreFile(getOwn(), process.cwd()), 'create table a (b)');
  database.close();
  expect(await readTitles()).toEqual(['Talks Open']);
});

test('a store that was found damaged, and is closed, keeps nothing from being read', async () => {
  for (const title of ['Talks Open', 'Talks Go On', 'Talks Close']) {
    write(title);
    await updateArticles(getOwn(), process.cwd());
    expect(await readTitles()).toEqual([title]);
    // As a read does that finds the file damaged.
    (await getStore()).close();
  }
});
