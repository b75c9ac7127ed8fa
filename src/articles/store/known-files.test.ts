import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getDigest } from '../../base/get-digest.ts';
import { openKnownFiles } from './known-files.ts';

const MINUTE = 60_000;
let dir = '';
let database: DatabaseSync;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'newsprint-files-'));
  database = new DatabaseSync(':memory:');
  database.exec('create table file (path text primary key, stat text, digest text)');
  writeFileSync(join(dir, 'a.md'), 'one');
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

/** Asks for the digest as an update does that begins so much later. */
function ask(later: number): string | undefined {
  const files = openKnownFiles(database, dir, Date.now() + later);
  const digest = files.getDigest('a.md');
  files.store();
  return digest;
}

/** What is noted can be told from what is read. */
const note = () => database.exec("update file set digest = 'noted'");

test('a file that has not changed for some time is not read again', () => {
  expect(ask(MINUTE)).toBe(getDigest('one'));
  note();
  expect(ask(2 * MINUTE)).toBe('noted');
});

test('a file that changed a moment ago is read again, as it may change within one tick of the clock', () => {
  ask(0);
  note();
  expect(ask(0)).toBe(getDigest('one'));
});

test('another content of the same size is seen, though the time is set back', () => {
  const then = new Date(2024, 1, 1);
  utimesSync(join(dir, 'a.md'), then, then);
  ask(MINUTE);
  writeFileSync(join(dir, 'a.md'), 'two');
  utimesSync(join(dir, 'a.md'), then, then);
  expect(ask(2 * MINUTE)).toBe(getDigest('two'));
});

test('a file is read again where the clock went back behind it', () => {
  ask(MINUTE);
  note();
  expect(ask(-MINUTE)).toBe(getDigest('one'));
  expect(ask(2 * MINUTE)).toBe(getDigest('one'));
});

test('a file of another size is read again', () => {
  ask(MINUTE);
  writeFileSync(join(dir, 'a.md'), 'three');
  expect(ask(MINUTE)).toBe(getDigest('three'));
});

test('of a file that is gone nothing is known, nor kept', () => {
  ask(MINUTE);
  rmSync(join(dir, 'a.md'));
  expect(ask(MINUTE)).toBeUndefined();
  expect(database.prepare('select * from file').all()).toEqual([]);
});
