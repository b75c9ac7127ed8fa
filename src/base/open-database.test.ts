import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CannotWrite, openDatabase, transact } from './open-database.ts';

const SCHEMA = 'create table word (text text not null) strict';

function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'database-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

test('a full disk is told with the file and what to do, and what was there stays', () => {
  const file = join(makeFolder(), 'words.sqlite');
  const { database } = openDatabase(file, SCHEMA);
  onTestFinished(() => database.close());
  const add = (text: string) =>
    transact(database, () => database.prepare('insert into word values (?)').run(text));
  add('first');
  // No more pages than there are: what SQLite says then is what it says of a full disk.
  database.exec('pragma max_page_count = 1');
  expect(() => add('a'.repeat(100_000))).toThrow(CannotWrite);
  expect(() => add('a'.repeat(100_000))).toThrow(
    /words\.sqlite cannot be written \(database or disk is full\)\. Free some space there, or set OUT_DIR/,
  );
  expect(database.prepare('select text from word').all()).toEqual([{ text: 'first' }]);
});

test('a folder that is none is told with the file', () => {
  const folder = join(makeFolder(), 'folder');
  writeFileSync(folder, 'words');
  const file = join(folder, 'words.sqlite');
  expect(() => openDatabase(file, SCHEMA)).toThrow(/words\.sqlite cannot be written \(E/);
});

test('what goes wrong within a transaction otherwise is thrown as it is', () => {
  const { database } = openDatabase(join(makeFolder(), 'words.sqlite'), SCHEMA);
  onTestFinished(() => database.close());
  const fault = new Error('A fault of ours.');
  expect(() =>
    transact(database, () => {
      throw fault;
    }),
  ).toThrow(fault);
});
