import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, when it was written, and the folder of the site. */
export type LedgerFile = SiteFile & {
  time: number;
  dir: string;
  /** It is of the site before, and goes with the next build. */
  isOutdated?: boolean;
};

/** What lies in the folder of a built site, by path. */
export type Ledger = Map<string, LedgerFile>;

/** What a ledger says of a whole site. */
export type LedgerState = {
  files: Ledger;
  /** Nothing that was written is missing or damaged: there are no files that it knows nothing of. */
  isWhole: boolean;
  /** Which folder it is of, as `identify` names it. */
  folder: string;
};

/** What a whole site is made of, by a digest, and the times between which the same makes the same site. */
export type SiteState = { digest: string; since: number; until: number };

/**
 * Files lie many to a row of `block`, as a site has tens of thousands; those that were changed since lie in `file`,
 * without data where they are gone. Each row proves itself; how many there are is noted, and of which folder.
 */
const SCHEMA = `
create table block (id integer primary key, files text not null, proof text not null) strict;
create table file (path text primary key, data text not null, proof text not null)
  strict, without rowid;
create table site (
  id integer primary key, count integer not null, changed integer not null, folder text not null,
  state text) strict`;

/** Files of a block. */
const BLOCK = 500;
/** Changed files that are written into blocks at once. */
const MOST_CHANGED = 3000;

/** Names a folder so that another that came in its place, as a copy does, has another name. */
export function identify(dir: string): string {
  const { dev, ino, birthtimeMs } = statSync(dir);
  return `${dev} ${ino} ${birthtimeMs}`;
}

/**
 * Reads the ledger of a build; an empty one where there is none, and without the files of which what it says
 * is damaged: those are made anew.
 *
 * @param dir Folder of the built site.
 */
export function readLedger(file: string, dir: string): Ledger {
  return readLedgerState(file, dir).files;
}

/** Reads the ledger of a build, and whether it says all. */
export function readLedgerState(file: string, dir: string): LedgerState {
  const nothing = { files: new Map(), isWhole: false, folder: '' };
  if (!existsSync(file)) return nothing;
  const { database } = openDatabase(file, SCHEMA);
  try {
    return readFiles(database, dir);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return nothing;
  } finally {
    database.close();
  }
}

function readFiles(database: DatabaseSync, dir: string): LedgerState {
  const files: Ledger = new Map();
  for (const row of database.prepare('select * from block').iterate()) {
    const text = String(row['files']);
    if (row['proof'] !== prove(String(row['id']), text)) continue;
    const own: Omit<LedgerFile, 'dir'>[] = JSON.parse(text);
    for (const one of own) files.set(one.path, Object.assign(one, { dir }));
  }
  let changed = 0;
  for (const row of database.prepare('select * from file').iterate()) {
    const [path, data] = [String(row['path']), String(row['data'])];
    const isProven = row['proof'] === prove(path, data);
    if (isProven) changed += 1;
    if (isProven && data) files.set(path, { path, ...JSON.parse(data), dir });
    else files.delete(path);
  }
  const site = database.prepare('select count, changed, folder from site').get();
  const isWhole = site?.['count'] === files.size && site['changed'] === changed;
  return { files, isWhole, folder: String(site?.['folder']) };
}

/** Some files of a ledger that are changed, and how many it holds then. */
type FileChanges = { put: Iterable<LedgerFile>; removed: Iterable<string>; count: number };

/** What of a ledger is changed: all that it held, or some files. */
type LedgerChange = { put: Iterable<LedgerFile>; removed: 'others' } | FileChanges;

/**
 * Writes the ledger of a build as a whole.
 *
 * @param folder Of the site, as `identify` names it.
 */
export function writeLedger(file: string, files: Iterable<LedgerFile>, folder = ''): void {
  changeLedger(file, { put: files, removed: 'others' }, folder);
}

/** Writes what has changed since the ledger was read. */
export function changeLedger(file: string, change: LedgerChange, folder: string): void {
  try {
    write(file, change, folder);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // The next build begins anew.
    removeDatabase(file);
    if (change.removed === 'others') write(file, change, folder);
  }
}

/**
 * Notes files that will come: a build that finds them there, and not what is noted, makes them anew.
 *
 * @param last What the ledger holds, which is none of them.
 */
export function noteComing(
  file: string,
  paths: readonly string[],
  last: Pick<Ledger, 'size'>,
  folder: string,
): void {
  const put = paths.map((path) => ({ path, bytes: 0, hash: '', time: 0, dir: '' }));
  const count = last.size + put.length;
  if (put.length > 0) changeLedger(file, { put, removed: [], count }, folder);
}

/** Reads of what the last site was made; nothing where it is not known. */
export function readNotedState(file: string): SiteState | undefined {
  if (!existsSync(file)) return undefined;
  const { database } = openDatabase(file, SCHEMA);
  try {
    const state = database.prepare('select state from site').get()?.['state'];
    return typeof state === 'string' ? JSON.parse(state) : undefined;
  } catch (error) {
    if (!isDamage(error) && !(error instanceof SyntaxError)) throw error;
    return undefined;
  } finally {
    database.close();
  }
}

/** Notes of what a site is made, once it is in its place; each change of the ledger forgets it. */
export function noteState(file: string, state: SiteState): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    const statement = database.prepare('update site set state = ?');
    transact(database, () => statement.run(JSON.stringify(state)));
  } finally {
    database.close();
  }
}

function write(file: string, change: LedgerChange, folder: string): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    transact(database, () => {
      const count =
        'count' in change ? writeChanged(database, change) : writeBlocks(database, change.put);
      noteFolder(database, count, folder);
      const known = isFull(database) ? readFiles(database, '') : undefined;
      if (!known?.isWhole) return;
      noteFolder(database, writeBlocks(database, known.files.values()), folder);
    });
  } finally {
    database.close();
  }
}

/** Writes all files anew; returns how many there are. */
function writeBlocks(database: DatabaseSync, put: Iterable<LedgerFile>): number {
  database.exec('delete from block; delete from file');
  const insert = database.prepare('insert into block values (?, ?, ?)');
  const files = [...new Map([...put].map(({ dir: _, ...one }) => [one.path, one])).values()];
  for (let id = 0; id * BLOCK < files.length; id++) {
    const text = JSON.stringify(files.slice(id * BLOCK, (id + 1) * BLOCK));
    insert.run(id, text, prove(`${id}`, text));
  }
  return files.length;
}

/** Writes what has changed beside the blocks; returns how many files there are. */
function writeChanged(database: DatabaseSync, { put, removed, count }: FileChanges): number {
  const insert = database.prepare('insert or replace into file values (?, ?, ?)');
  const write = (path: string, data: string) => insert.run(path, data, prove(path, data));
  for (const { path, dir: _, ...one } of put) write(path, JSON.stringify(one));
  for (const path of removed) write(path, '');
  return count;
}

function noteFolder(database: DatabaseSync, count: number, folder: string): void {
  const note = `insert or replace into site (id, count, changed, folder)
    select 1, ?, count(*), ? from file`;
  database.prepare(note).run(count, folder);
}

function isFull(database: DatabaseSync): boolean {
  const { changed = 0 } = database.prepare('select count(*) as changed from file').get() ?? {};
  return Number(changed) > MOST_CHANGED;
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
