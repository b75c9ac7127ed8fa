import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { getDigest } from './get-digest.ts';

/** How long a process waits for another one that writes. */
const PATIENCE = 60_000;

/** An open database, and why what its file held before is not used, if it is not. */
export type OpenDatabase = { database: DatabaseSync; lost?: string };

/** What SQLite says of a file that it cannot make sense of: all but busy, full, locked and unreachable. */
const NOT_DAMAGE = new Set([5, 6, 7, 8, 9, 10, 13, 14, 15, 22]);
const SHORT_READ = 522;
const BUSY = 5;

/**
 * Opens a database that is a cache: a file that is missing, damaged or of another format becomes an empty
 * one. A process that is killed leaves the state before or after a whole transaction.
 *
 * @param schema Statements that create its tables; a file made by others is not used.
 * @throws Error that names the file and what to do, where it cannot be written.
 */
export function openDatabase(file: string, schema: string): OpenDatabase {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const format = Number.parseInt(getDigest(schema).slice(0, 7), 16);
    const database = tryOpen(file, schema, format);
    if (database) return { database };
    removeDatabase(file);
    const made = tryOpen(file, schema, format);
    if (made) return { database: made, lost: `${file} is damaged, or of another version.` };
  } catch (error) {
    throw error instanceof CannotWrite ? error : new CannotWrite(file, error);
  }
  throw new Error(`${file} cannot be used. Delete it.`);
}

/** Gives a database; nothing where the file holds something else. */
function tryOpen(file: string, schema: string, format: number): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    const opened = new DatabaseSync(file, { timeout: PATIENCE });
    database = opened;
    // Written at once, without waiting for the disk: after a crash of the machine the last builds may be
    // missing, never half.
    opened.exec('pragma journal_mode = wal; pragma synchronous = normal');
    opened.exec('pragma cell_size_check = on');
    if (readFormat(opened) === format) return opened;
    const isMade = transact(opened, () => {
      if (readFormat(opened) === format) return true;
      if (opened.prepare('select 1 from sqlite_master').get()) return false;
      opened.exec(`${schema}; pragma user_version = ${format}`);
      return true;
    });
    if (isMade) return opened;
    opened.close();
  } catch (error) {
    database?.close();
    if (!isDamage(error)) throw error;
  }
  return undefined;
}

function readFormat(database: DatabaseSync): unknown {
  return database.prepare('pragma user_version').get()?.['user_version'];
}

/** Removes a database and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

/** Runs statements as one: all of them count, or none. */
export function transact<T>(database: DatabaseSync, run: () => T): T {
  database.exec('begin immediate');
  try {
    const result = run();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw explain(error, database.location() ?? 'A database');
  }
}

/** Tells whether an error means that the file of a database is damaged. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const code = Number(error.errcode);
  return code === SHORT_READ || !NOT_DAMAGE.has(code & 0xff);
}

/** Tells whether an error means that another process holds what is asked for. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
}

/** A file cannot be written, and the message says which, why and what to do. */
export class CannotWrite extends Error {
  override name = 'CannotWrite';

  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `${file} cannot be written (${why}). Free some space there, or set OUT_DIR and CACHE_DIR to folders that can be written.`,
      { cause },
    );
  }
}

/** What SQLite says where the disk is full, cannot be written, or fails. */
const UNWRITABLE = new Set([8, 10, 13, 14]);

/** Has an error that is none of the code say which file cannot be written. */
function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1;
  return UNWRITABLE.has(code) && !isDamage(error) ? new CannotWrite(file, error) : error;
}
