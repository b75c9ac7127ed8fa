import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import type { PageNeeds } from './page-needs.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, when it was written, and the folder of the site. */
export type KeptFile = SiteFile & { time: number; dir: string };

/** What lies in the folder of a built site, by path. */
export type Ledger = Map<string, KeptFile>;

/** Few pages need what no other page does: each set of needs stands once. Each row proves itself. */
const SCHEMA = `
create table file (path text primary key, data text not null, need text not null, proof text not null)
  strict, without rowid;
create table need (digest text primary key, data text not null) strict, without rowid`;

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
  const needs = new Map<unknown, PageNeeds>();
  for (const { digest, data } of database.prepare('select * from need').iterate()) {
    if (digest === getDigest(String(data))) needs.set(digest, parseNeeds(String(data)));
  }
  const ledger: Ledger = new Map();
  for (const row of database.prepare('select * from file').iterate()) {
    const [path, data, need] = [String(row['path']), String(row['data']), String(row['need'])];
    const own = needs.get(need);
    if (row['proof'] !== prove(path, data, need) || (need && !own)) continue;
    const one: Omit<KeptFile, 'path' | 'dir'> = JSON.parse(data);
    ledger.set(path, { path, ...one, dir, ...(own && { needs: own }) });
  }
  return ledger;
}

/** Writes the ledger of a build: of a later one, what has changed since the last. */
export function writeLedger(file: string, files: Iterable<KeptFile>): void {
  try {
    write(file, files);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(file);
    write(file, files);
  }
}

function write(file: string, files: Iterable<KeptFile>): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    transact(database, () => {
      const before = new Map<unknown, unknown>();
      for (const { path, proof } of database.prepare('select path, proof from file').iterate()) {
        before.set(path, proof);
      }
      const put = database.prepare('insert or replace into file values (?, ?, ?, ?)');
      const putNeed = database.prepare('insert or replace into need values (?, ?)');
      const remove = database.prepare('delete from file where path = ?');
      const needs = new Map<PageNeeds, string>();
      for (const { path, dir: _, needs: own, ...one } of files) {
        const data = JSON.stringify(one);
        const need = own ? (needs.get(own) ?? getDigest(formatNeeds(own))) : '';
        if (own && !needs.has(own)) {
          needs.set(own, need);
          putNeed.run(need, formatNeeds(own));
        }
        const proof = prove(path, data, need);
        if (before.get(path) !== proof) put.run(path, data, need, proof);
        before.delete(path);
      }
      for (const path of before.keys()) remove.run(String(path));
    });
  } finally {
    database.close();
  }
}

function prove(path: string, data: string, need: string): string {
  return getDigest(`${path}\0${data}\0${need}`);
}

function formatNeeds({ styles, scripts, ...rest }: PageNeeds): string {
  return JSON.stringify({ ...rest, styles: [...styles], scripts: [...scripts] });
}

function parseNeeds(data: string): PageNeeds {
  const {
    styles,
    scripts,
    ...rest
  }: Omit<PageNeeds, 'styles' | 'scripts'> & {
    styles: string[];
    scripts: string[];
  } = JSON.parse(data);
  return { ...rest, styles: new Set(styles), scripts: new Set(scripts) };
}

/**
 * Finds when a file of the last build was written, if it is still what the build wrote: by its size and
 * time, and where the time is another, as in a copy, by its content.
 *
 * @returns Milliseconds since 1970; nothing for a file that is gone or was changed.
 */
export function findTime({ dir, path, bytes, time, hash }: KeptFile): number | undefined {
  const file = join(dir, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes) return undefined;
  const isSame =
    stat.mtimeMs === time || createHash('sha256').update(readFileSync(file)).digest('hex') === hash;
  return isSame ? stat.mtimeMs : undefined;
}
