import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { getDigest } from '../../base/get-digest.ts';
import { isDamage, openDatabase } from '../../base/open-database.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, its modification time, and the folder of the site. */
export type LedgerFile = SiteFile & {
  time: number;
  dir: string;
  /** A file of an earlier site, which the next build removes. */
  isOutdated?: boolean;
};

/** Files in the folder of a built site, by path. */
export type Ledger = Map<string, LedgerFile>;

/** The ledger of a site, and whether it can be trusted. */
export type LedgerState = {
  files: Ledger;
  /** No row is missing or damaged: the ledger lists all files. */
  isWhole: boolean;
  /** The folder it describes, as `identify` names it. */
  folder: string;
};

/** Digest of all sources of a site, and the times between which they make the same site. */
export type SiteState = { digest: string; since: number; until: number };

/**
 * A row of `block` has many files, as a site has tens of thousands; files that were changed since are in `file`, without
 * data if they were removed. Each row has a proof, its digest; the number of files and the folder are in `site`.
 */
export const SCHEMA = `
create table block (id integer primary key, files text not null, proof text not null) strict;
create table file (path text primary key, data text not null, proof text not null)
  strict, without rowid;
create table site (
  id integer primary key, count integer not null, changed integer not null, folder text not null,
  state text) strict`;

/** Identifies a folder, so that another folder at the same path, like a copy, has another identity. */
export function identify(dir: string): string {
  const { dev, ino, birthtimeMs } = statSync(dir);
  return `${dev} ${ino} ${birthtimeMs}`;
}

/**
 * Reads the ledger of a build; it is empty if there is none. Files with damaged rows are left out, and made anew.
 *
 * @param dir Folder of the built site.
 */
export function readLedger(file: string, dir: string): Ledger {
  return readLedgerState(file, dir).files;
}

/** Reads the ledger of a build, and whether it is complete. */
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

/** Reads the files of a ledger whose rows are not damaged; see `SCHEMA`. */
export function readFiles(database: DatabaseSync, dir: string): LedgerState {
  const files: Ledger = new Map();
  for (const row of database.prepare('select * from block').iterate()) {
    const text = String(row['files']);
    if (row['proof'] !== prove(String(row['id']), text)) continue;
    const block: Omit<LedgerFile, 'dir'>[] = JSON.parse(text);
    for (const file of block) files.set(file.path, Object.assign(file, { dir }));
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

/** Reads the state that the last site was made of; nothing if it is unknown. */
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

/** Makes the proof of a row: the digest of its data. */
export function prove(path: string, data: string): string {
  return getDigest(`${path}\0${data}`);
}

/**
 * Finds the modification time of a file, if it is unchanged since the last build: by size and time, or, if the time
 * differs, as in a copy, by content.
 *
 * @returns Milliseconds since 1970; nothing for a file that is missing or changed.
 */
export function findTime({ dir, path, bytes, time, hash }: LedgerFile): number | undefined {
  // Asked of every file of a site, whose paths are normal ones.
  const file = `${dir}/${path}`;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes) return undefined;
  const isSame =
    stat.mtimeMs === time || createHash('sha256').update(readFileSync(file)).digest('hex') === hash;
  return isSame ? stat.mtimeMs : undefined;
}

/** Files that are unchanged, as `lookAhead` found. */
const unchanged = new WeakSet<LedgerFile>();

/** Files that are looked up at once, which takes a few milliseconds. */
const ROUND = 300;

/**
 * Looks up which files are unchanged, some at a time, while this process has nothing else to do; `findUnchanged` need
 * not look those up again.
 *
 * @param isWanted Tells whether to go on.
 */
export async function lookAhead(
  files: Iterable<LedgerFile>,
  isWanted: () => boolean,
): Promise<void> {
  let count = 0;
  for (const file of files) {
    if (count % ROUND === 0) await setImmediate();
    if (!isWanted()) return;
    if (findTime(file) === file.time) unchanged.add(file);
    count += 1;
  }
}

/** Finds a file with its time now, if its content is what it was; nothing if it is missing or changed. */
export function findUnchanged(file: LedgerFile): LedgerFile | undefined {
  if (unchanged.has(file)) return file;
  const time = findTime(file);
  if (time === undefined) return undefined;
  return time === file.time ? file : { ...file, time };
}
