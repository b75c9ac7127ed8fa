import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, when it was written, and the folder of the site. */
export type LedgerFile = SiteFile & { time: number; dir: string };

/** What lies in the folder of a built site, by path. */
export type Ledger = Map<string, LedgerFile>;

/** Each row proves itself. */
const SCHEMA = `
create table file (path text primary key, data text not null, proof text not null)
  strict, without rowid`;

/**
 * Reads the ledger of a build; an empty one where there is none, and without the files of which what it says
 * is damaged: those are made anew.
 *
 * @param dir Folder of the built site.
 */
export function readLedger(file: string, dir: string): Ledger {
  if (!existsSync(file)) return new Map();
  const { database } = openDatabase(file, SCHEMA);
  try {
    return readFiles(database, dir);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return new Map();
  } finally {
    database.close();
  }
}

function readFiles(database: DatabaseSync, dir: string): Ledger {
  const ledger: Ledger = new Map();
  for (const row of database.prepare('select * from file').iterate()) {
    const [path, data] = [String(row['path']), String(row['data'])];
    if (row['proof'] !== prove(path, data)) continue;
    const one: Omit<LedgerFile, 'path' | 'dir'> = JSON.parse(data);
    ledger.set(path, { path, ...one, dir });
  }
  return ledger;
}

/** Writes the ledger of a build: of a later one, what has changed since the last. */
export function writeLedger(file: string, files: Iterable<LedgerFile>): void {
  try {
    write(file, files);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(file);
    write(file, files);
  }
}

function write(file: string, files: Iterable<LedgerFile>): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    transact(database, () => {
      const before = new Map<unknown, unknown>();
      for (const { path, proof } of database.prepare('select path, proof from file').iterate()) {
        before.set(path, proof);
      }
      const put = database.prepare('insert or replace into file values (?, ?, ?)');
      const remove = database.prepare('delete from file where path = ?');
      for (const { path, dir: _, ...one } of files) {
        const data = JSON.stringify(one);
        const proof = prove(path, data);
        if (before.get(path) !== proof) put.run(path, data, proof);
        before.delete(path);
      }
      for (const path of before.keys()) remove.run(String(path));
    });
  } finally {
    database.close();
  }
}

function prove(path: string, data: string): string {
  return getDigest(`${path}\0${data}`);
}

/**
 * Finds when a file of the last build was written, if it is still what the build wrote: by its size and
 * time, and where the time is another, as in a copy, by its content.
 *
 * @returns Milliseconds since 1970; nothing for a file that is gone or was changed.
 */
export function findTime({ dir, path, bytes, time, hash }: LedgerFile): number | undefined {
  const file = join(dir, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes) return undefined;
  const isSame =
    stat.mtimeMs === time || createHash('sha256').update(readFileSync(file)).digest('hex') === hash;
  return isSame ? stat.mtimeMs : undefined;
}
