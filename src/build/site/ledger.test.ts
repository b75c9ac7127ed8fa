import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { findUnchanged, type LedgerFile, lookAhead, readLedgerState } from './ledger.ts';
import { describeFile } from './site-file.ts';
import { changeLedger, noteComing, writeLedger } from './write-ledger.ts';

const make = (path: string, hash = path): LedgerFile => {
  return { path, hash, bytes: 1, time: 2, dir: '/site', key: `key of ${path}` };
};

function open() {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, 'ledger.sqlite');
  const read = () => readLedgerState(file, '/site');
  const list = () => [...read().files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const run = (statement: string) => {
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
  };
  return { file, read, list, run };
}

test('gives what was written, and what has changed since in its place', () => {
  const { file, read, list } = open();
  writeLedger(file, [make('a'), make('b'), make('c')], 'folder');
  expect(list()).toEqual([make('a'), make('b'), make('c')]);
  changeLedger(file, { put: [make('b', 'new'), make('d')], removed: ['c'], count: 3 }, 'folder');
  expect(list()).toEqual([make('a'), make('b', 'new'), make('d')]);
  expect(read()).toMatchObject({ isWhole: true, folder: 'folder' });
  changeLedger(file, { put: [make('c', 'again')], removed: ['d'], count: 3 }, 'folder');
  expect(list()).toEqual([make('a'), make('b', 'new'), make('c', 'again')]);
  expect(read().isWhole).toBe(true);
});

test('files that will come are noted as nobody’s', () => {
  const { file, read, list } = open();
  writeLedger(file, [make('a')], 'folder');
  noteComing(file, ['b'], read().files, 'folder');
  expect(list().map(({ path, hash }) => [path, hash])).toEqual([
    ['a', 'a'],
    ['b', ''],
  ]);
  expect(read().isWhole).toBe(true);
});

test('the same after many changes as when it is written at once', () => {
  const { file, read, list } = open();
  const files = new Map(Array.from({ length: 1200 }, (_, n) => [`f${n}`, make(`f${n}`)]));
  writeLedger(file, files.values());
  let place = 7;
  for (let round = 0; round < 8; round++) {
    const put: LedgerFile[] = [];
    const removed: string[] = [];
    for (let change = 0; change < 600; change++) {
      place = (place * 48271) % 2147483647;
      const path = `f${place % 2000}`;
      if (put.some((one) => one.path === path)) continue;
      if (files.has(path) && place % 3 === 0) {
        files.delete(path);
        removed.push(path);
      } else if (!removed.includes(path)) {
        put.push(make(path, `${round}`));
        files.set(path, make(path, `${round}`));
      }
    }
    changeLedger(file, { put, removed, count: files.size }, '');
    const wanted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(list()).toEqual(wanted);
    expect(read().isWhole).toBe(true);
  }
});

test.each([
  "delete from file where path = 'b'",
  "update file set data = replace(data, 'new', 'old') where path = 'b'",
  "update file set data = '' where path = 'b'",
  "delete from file where path = 'c'",
  'delete from block',
  "update block set files = replace(files, 'key', 'kea')",
  'update site set count = 4',
])('says that it is not whole: %s', (statement) => {
  const { file, read, run } = open();
  writeLedger(file, [make('a'), make('b'), make('c')], 'folder');
  changeLedger(file, { put: [make('b', 'new'), make('d')], removed: ['c'], count: 3 }, 'folder');
  run(statement);
  expect(read().isWhole).toBe(false);
  expect([...read().files.values()].map(({ key }) => key)).not.toContain('kea of a');
});

/** Makes a folder, and writes files of a site in it. */
function openFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'looked-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const write = (path: string): LedgerFile => {
    writeFileSync(join(dir, path), path);
    return { ...describeFile(path, path), time: statSync(join(dir, path)).mtimeMs, dir };
  };
  return { dir, write };
}

test('what was looked up ahead is not looked up again; what has changed is never taken for unchanged', async () => {
  const { dir, write } = openFolder();
  const same = write('same');
  const gone = write('gone');
  const changed = write('changed');
  const touched = write('touched');
  rmSync(join(dir, 'gone'));
  writeFileSync(join(dir, 'changed'), 'x');
  utimesSync(join(dir, 'touched'), 1, 1);
  await lookAhead([same, gone, changed, touched], () => true);
  expect([gone, changed].map(findUnchanged)).toEqual([undefined, undefined]);
  expect(findUnchanged(touched)).toEqual({ ...touched, time: 1000 });
  rmSync(join(dir, 'same'));
  expect(findUnchanged(same)).toBe(same);
});

test('nothing more is looked up ahead once it is not wanted', async () => {
  const { dir, write } = openFolder();
  const files = ['a', 'b', 'c'].map(write);
  let asked = 0;
  await lookAhead(files, () => ++asked < 3);
  for (const { path } of files) rmSync(join(dir, path));
  expect(files.map((file) => findUnchanged(file) !== undefined)).toEqual([true, true, false]);
});
