import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readSite } from '../../tests/build-site.ts';
import { clearLeftovers, getStagingPrefix } from '../clear-leftovers.ts';
import { applyJournal, type Journal, writeJournal } from './journal.ts';
import { lookForUnknown, planChanges } from './plan-changes.ts';

let beside = '';
let site = '';
beforeEach(() => {
  beside = mkdtempSync(join(tmpdir(), 'publish-'));
  site = join(beside, 'dist');
});
afterEach(() => rmSync(beside, { recursive: true }));

type Site = Record<string, string>;

function write(dir: string, files: Site): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

const OLD: Site = {
  'index.html': 'old',
  'sw.js': 'old',
  'offline/all.json': 'old',
  '_astro/page.1.js': 'old',
  'about/index.html': 'same',
  '2024/09/talks/index.html': 'old',
  '2024/09/gone/index.html': 'old',
  'old/index.html': 'a page of an old address',
  tools: 'a file',
};
const NEW: Site = {
  'index.html': 'new',
  'sw.js': 'new',
  'offline/all.json': 'new',
  '_astro/page.2.js': 'new',
  'offline/packs/2.json': 'new',
  'about/index.html': 'same',
  '2024/09/talks/index.html': 'new',
  '2025/01/boats/index.html': 'new',
  old: 'a file at the address of a page',
  'tools/index.html': 'a page at the address of a file',
};

/** Writes the last site, and beside it what a build has made of another. Returns how it takes its place. */
function prepare(): { staging: string; journal: Journal } {
  write(site, OLD);
  const staging = mkdtempSync(join(beside, getStagingPrefix(site)));
  const put = Object.keys(NEW).filter((path) => NEW[path] !== OLD[path]);
  write(staging, Object.fromEntries(put.map((path) => [path, NEW[path] ?? ''])));
  const gone = Object.keys(OLD).filter((path) => NEW[path] === undefined);
  const journal = planChanges(site, { files: Object.keys(NEW), put, gone });
  writeJournal(staging, journal);
  return { staging, journal };
}

const read = () => Object.fromEntries(readSite(site));
const sort = (files: Site) => Object.fromEntries(Object.entries(files).sort());

test('first comes what nothing leads to yet, then articles, then lists; what is gone goes at last', () => {
  const { staging, journal } = prepare();
  expect([...applyJournal(site, staging, journal)]).toEqual([
    'cleared old/index.html',
    'cleared tools',
    'put _astro/page.2.js',
    'put offline/packs/2.json',
    'put 2024/09/talks/index.html',
    'put 2025/01/boats/index.html',
    'put index.html',
    'put old',
    'put tools/index.html',
    'put offline/all.json',
    'put sw.js',
    'removed _astro/page.1.js',
    'removed 2024/09/gone/index.html',
  ]);
  expect(read()).toEqual(sort(NEW));
  expect(readdirSync(join(site, '2024/09'))).toEqual(['talks']);
});

describe('a build that is killed while it changes a site', () => {
  test.each(Array.from({ length: 14 }, (_, step) => step))(
    'after step %i each file is as it was or as it will be, and the next build finishes it',
    async (steps) => {
      const { staging, journal } = prepare();
      const stopped = applyJournal(site, staging, journal);
      for (let step = 0; step < steps; step++) stopped.next();
      for (const [path, text] of Object.entries(read())) {
        expect([OLD[path], NEW[path]]).toContain(text);
      }
      await clearLeftovers(site);
      expect(read()).toEqual(sort(NEW));
      expect(readdirSync(beside)).toEqual(['dist']);
    },
  );

  test('may be killed again while it is finished', async () => {
    const { staging, journal } = prepare();
    for (let steps = 0; steps < 12; steps++) {
      const stopped = applyJournal(site, staging, journal);
      for (let step = 0; step < steps; step++) stopped.next();
    }
    await clearLeftovers(site);
    expect(read()).toEqual(sort(NEW));
  });

  test('before its journal is whole has changed nothing', async () => {
    const { staging } = prepare();
    rmSync(`${staging}-journal`);
    writeFileSync(`${staging}-journal.part`, '{"cleared":["ind');
    await clearLeftovers(site);
    expect(read()).toEqual(sort(OLD));
    expect(readdirSync(beside)).toEqual(['dist']);
  });
});

test('what differs from a new file by capitals goes before it comes, as a disk may hold one of them alone', () => {
  write(site, { 'Old/index.html': 'old', 'gone/index.html': 'old' });
  const gone = ['Old/index.html', 'gone/index.html'];
  const put = ['old/index.html'];
  expect(planChanges(site, { files: put, put, gone })).toMatchObject({
    cleared: expect.arrayContaining(['Old/index.html']),
    put,
    removed: expect.not.arrayContaining(['Old/index.html']),
  });
});

test('what no build put there goes, but for what an operator has put beside it by a hidden name', () => {
  write(site, OLD);
  write(site, {
    '.git/config': 'an operator’s',
    '.well-known/acme-challenge/a': 'an operator’s',
    '2024/09/talks/draft.html': 'left',
    'about/.draft.html': 'left',
    'left.html': 'left',
    '2023/01/storm/index.html': 'left',
    '2024/09/more/a.txt': 'left',
  });
  const files = Object.keys(OLD);
  const { removed } = planChanges(site, { files, put: [], gone: [] });
  expect(removed.sort()).toEqual([
    '2023',
    '2024/09/more',
    '2024/09/talks/draft.html',
    'about/.draft.html',
    'left.html',
  ]);
});

test('folders that were looked into ahead are not again; others are', async () => {
  write(site, { ...OLD, 'left.html': 'left' });
  const files = Object.keys(OLD);
  const looked = await lookForUnknown(site, files);
  write(site, { 'about/late.html': 'left', '2026/01/new/left.html': 'left' });
  const { removed } = planChanges(site, {
    files: [...files, '2026/01/new/index.html'],
    put: ['2026/01/new/index.html'],
    gone: [],
    looked,
  });
  expect(removed.sort()).toEqual(['2026/01/new/left.html', 'left.html']);
});

test('what someone has put in the way of a file goes, and the next build is as any other', async () => {
  write(site, { 'feed.xml/left.txt': 'left', 'feed.xml/a/b.txt': 'left', about: 'a file' });
  const staging = mkdtempSync(join(beside, getStagingPrefix(site)));
  const put = ['feed.xml', 'about/index.html', 'about/more/index.html'];
  write(staging, Object.fromEntries(put.map((path) => [path, 'new'])));
  const gone = 'about/gone/index.html';
  const journal = planChanges(site, { files: put, put, gone: [gone] });
  writeJournal(staging, { ...journal, cleared: [], removed: ['feed.xml/deep/index.html'] });
  const stopped = applyJournal(site, staging, journal);
  stopped.next();
  await clearLeftovers(site);
  expect(read()).toEqual(sort(Object.fromEntries(put.map((path) => [path, 'new']))));
  expect(readdirSync(beside)).toEqual(['dist']);
});

test.runIf(existsSync('/dev/shm'))('a site on another disk gets each file whole', async () => {
  const { staging, journal } = prepare();
  const elsewhere = mkdtempSync('/dev/shm/publish-');
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  write(elsewhere, OLD);
  utimesSync(join(staging, 'sw.js'), 1_700_000_000, 1_700_000_000);
  for (const _ of applyJournal(elsewhere, staging, journal));
  expect(Object.fromEntries(readSite(elsewhere))).toEqual(sort(NEW));
  expect(statSync(join(elsewhere, 'sw.js')).mtimeMs).toBe(1_700_000_000_000);
  expect(globSync('**/.*', { cwd: elsewhere })).toEqual([]);
});
