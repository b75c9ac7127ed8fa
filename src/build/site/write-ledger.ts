import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import {
  type Ledger,
  type LedgerFile,
  prove,
  readFiles,
  SCHEMA,
  type SiteState,
} from './ledger.ts';

/** Files of a block. */
const BLOCK = 500;
/** Changed files from which on all files are written into blocks again. */
const MOST_CHANGED = 3000;

/** Changed files of a ledger, and how many files it has then. */
type FileChanges = { put: Iterable<LedgerFile>; removed: Iterable<string>; count: number };

/** A change of a ledger: of all files, or of some. */
type LedgerChange = { put: Iterable<LedgerFile>; removed: 'others' } | FileChanges;

/**
 * Writes the ledger of a build as a whole.
 *
 * @param folder Folder of the site, as `identify` names it.
 */
export function writeLedger(file: string, files: Iterable<LedgerFile>, folder = ''): void {
  changeLedger(file, { put: files, removed: 'others' }, folder);
}

/** Writes the files that have changed since the ledger was read. */
export function changeLedger(file: string, change: LedgerChange, folder: string): void {
  try {
    write(file, change, folder);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // The next build starts without a ledger.
    removeDatabase(file);
    if (change.removed === 'others') write(file, change, folder);
  }
}

/**
 * Records files that will be written, without a digest: after a kill, the next build makes them anew.
 *
 * @param last Files of the ledger; none of the new ones is among them.
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

/** Records the state that a published site was made of; each change of the ledger deletes it. */
export function noteState(file: string, state: SiteState): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    const statement = database.prepare('update site set state = ?');
    transact(database, () => statement.run(JSON.stringify(state)));
  } finally {
    database.close();
  }
}

/** Has the next build replace the folder of a site as a whole, as no one can tell what is in it. */
export function distrustLedger(file: string): void {
  if (!existsSync(file)) return;
  const { database } = openDatabase(file, SCHEMA);
  try {
    transact(database, () => database.exec("update site set folder = '', state = null"));
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
      const full = isFull(database) ? readFiles(database, '') : undefined;
      if (!full?.isWhole) return;
      noteFolder(database, writeBlocks(database, full.files.values()), folder);
    });
  } finally {
    database.close();
  }
}

/** Writes all files anew; returns their number. */
function writeBlocks(database: DatabaseSync, put: Iterable<LedgerFile>): number {
  database.exec('delete from block; delete from file');
  const insert = database.prepare('insert into block values (?, ?, ?)');
  const files = [...new Map([...put].map(({ dir: _, ...file }) => [file.path, file])).values()];
  for (let id = 0; id * BLOCK < files.length; id++) {
    const text = JSON.stringify(files.slice(id * BLOCK, (id + 1) * BLOCK));
    insert.run(id, text, prove(`${id}`, text));
  }
  return files.length;
}

/** Writes changed files beside the blocks; returns the number of all files. */
function writeChanged(database: DatabaseSync, { put, removed, count }: FileChanges): number {
  const insert = database.prepare('insert or replace into file values (?, ?, ?)');
  const write = (path: string, data: string) => insert.run(path, data, prove(path, data));
  for (const { path, dir: _, ...file } of put) write(path, JSON.stringify(file));
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
