import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getDigest } from '../../base/get-digest.ts';
import { getSettings } from '../../settings.ts';
import { beginNew } from '../site/fixtures/begin-new.ts';
import type { Ledger, LedgerFile } from '../site/ledger.ts';
import { describeFile } from '../site/site-file.ts';
import { openSearchIndex } from './search-index.ts';
import { openPart } from './search-part.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
});
afterEach(() => rmSync(root, { recursive: true }));

type Given = { last?: Ledger; searchStamp?: string; excerptFiles?: number; archive?: boolean };
const page = (text: string) =>
  `<!doctype html><html><head><title></title></head><body data-pagefind-body><h1>${text}</h1></body></html>`;

/** Indexes articles into a folder; those that the last build left as they are are reused. */
async function index(
  name: string,
  articles: Record<string, string>,
  { last = new Map(), searchStamp = 'a', excerptFiles, archive = false }: Given = {},
) {
  const dir = join(root, name);
  const settings = getSettings({ SITE_URL: 'https://news.example' }, root);
  const build = beginNew(
    { ...settings, ...(excerptFiles && { excerptFiles }) },
    { searchStamp, last },
  );
  const files = Object.entries(articles).map(([path, text]) => {
    return { path, bytes: 0, hash: getDigest(text), searched: getDigest(text) };
  });
  const isSame = ({ path, hash }: LedgerFile | (typeof files)[number]) =>
    last.get(path)?.hash === hash;
  const asKept = (file: (typeof files)[number]): LedgerFile => ({ ...file, time: 1, dir });
  for (const file of files.filter(isSame)) build.reused.set(file.path, asKept(file));
  const read: string[] = [];
  const search = openSearchIndex(build, Object.keys(articles), {
    dir,
    readSearched: (path) => {
      read.push(path);
      return page(articles[path] ?? '');
    },
  });
  for (const file of files.filter((one) => !isSame(one))) {
    build.made.set(file.path, file);
    await search.addPage(file.path, page(articles[file.path] ?? ''));
  }
  if (archive) {
    const [folder, paths] = ['pagefind/archive/1/', ['2020/09/old/index.html']];
    const old = openPart(build, { folder, paths }, { dir, readSearched: () => page('Old') });
    await old.write();
  }
  await search.write();
  const all = new Map(
    [...build.made].map(([path, file]): [string, LedgerFile] => [path, { ...file, time: 1, dir }]),
  );
  const has = (files: ReadonlyMap<string, unknown>) =>
    [...files.keys()].some((path) => path.startsWith('pagefind/index/'));
  return {
    read,
    left: new Map([...build.reused, ...all]),
    isKept: has(build.reused),
    isMade: has(build.made),
  };
}

const articles = {
  '2024/09/b/index.html': 'Boats leave',
  '2024/09/a/index.html': 'Rain falls',
};
const KEPT = { isKept: true, isMade: false };
const MADE = { isKept: false, isMade: true };

test('an index is reused while its pages say the same, and made anew when one does not', async () => {
  const first = await index('one', articles);
  expect(first).toMatchObject(MADE);
  const { left: last } = first;
  expect(await index('two', articles, { last })).toMatchObject(KEPT);
  const changed = { ...articles, '2024/09/a/index.html': 'Snow falls' };
  expect(await index('three', changed, { last })).toMatchObject(MADE);
  const { '2024/09/b/index.html': _, ...less } = articles;
  expect(await index('four', less, { last })).toMatchObject(MADE);
});

test('where little has changed, only that is given to Pagefind, and all is as if it were made of all', async () => {
  const some = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`2024/09/a-${9 - at}/index.html`, `Boat ${at} leaves`]),
  );
  const { left: last } = await index('one', some);
  const changed = { '2024/09/z/index.html': 'Rain', ...some, '2024/09/a-4/index.html': 'Snow' };
  const after = Object.fromEntries(
    Object.entries(changed).filter(([path]) => path !== '2024/09/a-7/index.html'),
  );
  const spliced = await index('two', after, { last });
  expect(spliced.read).toEqual(['2024/09/z/index.html', '2024/09/a-4/index.html']);
  const list = ({ left }: { left: Ledger }) =>
    [...left.values()].map(({ path, hash, key }) => [path, hash, key]).sort();
  expect(list(spliced)).toEqual(list(await index('three', after)));
});

test('an index of which a file was changed is made of all its articles', async () => {
  const some = { ...articles, '2024/08/c/index.html': 'Wind', '2024/08/d/index.html': 'Hail' };
  const { left: last } = await index('one', some);
  const words = [...last.keys()].find((path) => path.startsWith('pagefind/index/')) ?? '';
  writeFileSync(join(root, 'one', words), 'something else');
  const { '2024/08/c/index.html': _, ...less } = some;
  expect((await index('two', less, { last })).read).toEqual(Object.keys(less));
});

test('an index is made anew for another Pagefind, or another number of files', async () => {
  const { left: last } = await index('one', articles);
  expect(await index('two', articles, { last, searchStamp: 'b' })).toMatchObject(MADE);
  expect(await index('three', articles, { last, excerptFiles: 5 })).toMatchObject(MADE);
});

test('what runs search lies beside the latest index alone, and Pagefind’s own interfaces nowhere', async () => {
  const { left } = await index('one', articles, { archive: true });
  const list = (folder: RegExp) =>
    [...left.keys()].filter((path) => folder.test(path)).map((path) => path.split('/').at(-1));
  const latest = list(/^pagefind\/[^/]*$/);
  expect(latest).toContain('pagefind.js');
  expect(latest).toContain('pagefind-worker.js');
  expect(latest.join()).not.toMatch(/-ui|highlight/);
  const archive = list(/^pagefind\/archive\/1\/[^/]*$/);
  expect(archive).toContain('pagefind-entry.json');
  expect(archive.join()).not.toMatch(/\.js(?!on)|wasm/);
});

test('the latest index is reused whatever becomes of the archive, which lies in a folder of it', async () => {
  const { left: last } = await index('one', articles, { archive: true });
  expect(await index('two', articles, { last })).toMatchObject(KEPT);
});

test('compressed files, which lie beside those of an index, are none of it', async () => {
  const { left } = await index('one', articles);
  const path = 'pagefind/pagefind.js.br';
  writeFileSync(join(root, 'one', path), 'small');
  const compressed = { ...describeFile(path, 'small'), key: 'a', time: 1, dir: join(root, 'one') };
  const last = new Map([...left, [path, compressed] as const]);
  const whole = await index('two', articles, { last });
  expect(whole).toMatchObject(KEPT);
  expect([...whole.left.keys()]).not.toContain(path);
  const { '2024/09/b/index.html': _, ...less } = articles;
  expect([...(await index('three', less, { last })).left.keys()]).not.toContain(path);
});

test('an index whose pages are made later waits for the memory of the one before, unless that lacks a page', async () => {
  const build = beginNew(getSettings({ SITE_URL: 'https://news.example' }, root));
  const [first = '', second = '', third = ''] = ['c', 'b', 'a'].map(
    (id) => `2024/09/${id}/index.html`,
  );
  const site = { dir: root, readSearched: () => page('Boats') };
  const isWritten = () => [...build.made.keys()].some((path) => path.startsWith('pagefind/index/'));
  const newest = openPart(build, { folder: 'pagefind/', paths: [first, second] }, site);
  let hasLeft = false;
  const before = {
    leave: async () => {
      await newest.leave();
      hasLeft = true;
    },
  };
  const older = openPart(build, { folder: 'pagefind/archive/1/', paths: [third] }, site, before);
  await newest.add(first, page('Boats'));
  await newest.leave();
  expect(isWritten()).toBe(false);
  await newest.add(second, page('Boats'));
  await older.add(third, page('Boats'));
  await older.write();
  expect(hasLeft).toBe(true);
  await newest.write();
  expect(isWritten()).toBe(true);
  await close();
});
