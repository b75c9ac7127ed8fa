import { expect, test } from 'vitest';
import type { LedgerFile } from '../site/ledger.ts';
import { listOutdated } from './list-outdated.ts';

const toFiles = (hashes: Record<string, string>, more: Partial<LedgerFile> = {}) =>
  new Map(
    Object.entries(hashes).map(([path, hash]): [string, LedgerFile] => {
      return [path, { path, hash, bytes: 1, time: 1, dir: '/site', ...more }];
    }),
  );

const LAST = toFiles({
  '2024/09/talks/index.html': 'a',
  '_astro/page.1.js': 'b',
  'photos/1-400.avif': 'c',
  'pagefind/pagefind.en_1.pf_meta': 'd',
  'pagefind/index/en_1.pf_index': 'e',
  'fonts/serif.1.woff2': 'f',
  'archive/2024/index.html': 'g',
  'feed.xml': 'h',
});
const NEW = toFiles({ '2024/09/talks/index.html': 'a2', 'feed.xml': 'h2' });
const toSite = (files: typeof NEW, last = LAST) => ({
  files: [...files.values()],
  gone: [...last.values()].filter(({ path }) => !files.has(path)),
});
const list = (last = LAST, files = NEW, gone: string[] = [], hasOldParts = true) =>
  listOutdated({ last, hasOldParts }, toSite(files, last), gone).map(({ path }) => path);

test('what pages ask for by a name of its content stays; pages and lists do not', () => {
  expect(list()).toEqual([
    '_astro/page.1.js',
    'photos/1-400.avif',
    'pagefind/pagefind.en_1.pf_meta',
    'pagefind/index/en_1.pf_index',
    'fonts/serif.1.woff2',
  ]);
  expect(listOutdated({ last: LAST, hasOldParts: true }, toSite(NEW), [])[0]).toMatchObject({
    path: '_astro/page.1.js',
    hash: 'b',
    isOutdated: true,
  });
});

test('nothing stays unless it is asked for, and nothing stays twice', () => {
  expect(list(LAST, NEW, [], false)).toEqual([]);
  expect(list(toFiles({ '_astro/page.1.js': 'b' }, { isOutdated: true }))).toEqual([]);
});

test('nothing stays after an article was taken away or withdrawn', () => {
  expect(list(LAST, toFiles({ 'feed.xml': 'h' }))).toEqual([]);
  expect(list(LAST, NEW, ['/2024/09/talks/'])).toEqual([]);
  // It was withdrawn before.
  const same = toFiles({ '2024/09/talks/index.html': 'a' });
  expect(list(LAST, same, ['/2024/09/talks/'])).toHaveLength(5);
});
