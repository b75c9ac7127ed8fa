import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { CannotWrite, isBusy, isDamage } from './open-database.ts';

/** Milliseconds between two looks at a lock that another process holds. */
const INTERVAL = 100;

/** Stands for who holds a lock whose name cannot be read. */
const UNKNOWN = 'another process';

/** Keeps who holds the lock; whoever reads it may do so while the lock is held. */
const SCHEMA = 'create table if not exists holder (name text not null) strict';

/** What nobody refers to is closed, and releases its lock. */
const held = new Set<DatabaseSync>();

/**
 * Waits until no other process holds a lock, and holds it. The system releases the lock of a process that
 * ends, however it ends, so that no process id must be looked at; the file itself stays.
 *
 * @param onWait Told once who holds the lock, if it must be waited for: `process 4711 on host, since 12:01 UTC`.
 * @returns Releases the lock.
 * @throws Error that names the file and what to do, where it cannot be written.
 */
export async function lockFile(
  file: string,
  onWait: (holder: string) => void = () => {},
): Promise<() => void> {
  let isTold = false;
  for (let look = 0; ; look++) {
    const holder = explainFailure(file, () => tryLock(file));
    if (typeof holder === 'function') return holder;
    // Who has just taken it may not have written its name yet.
    if (!isTold && (holder !== UNKNOWN || look > 0)) {
      onWait(holder);
      isTold = true;
    }
    await setTimeout(INTERVAL);
  }
}

function explainFailure<T>(file: string, run: () => T): T {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return run();
  } catch (error) {
    throw new CannotWrite(file, error);
  }
}

/** Gives what releases the lock, or else who holds it. */
function tryLock(file: string): (() => void) | string {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec(`begin immediate; ${SCHEMA}; delete from holder`);
    database.prepare('insert into holder values (?)').run(describeOwn());
    database.exec('commit; begin immediate');
    held.add(database);
    return () => {
      held.delete(database);
      database.close();
    };
  } catch (error) {
    const holder = isBusy(error) ? readHolder(database) : undefined;
    database.close();
    if (isDamage(error)) rmSync(file, { force: true });
    else if (!isBusy(error)) throw error;
    return holder ?? UNKNOWN;
  }
}

function describeOwn(): string {
  const time = new Date().toISOString().slice(11, 16);
  return `process ${process.pid} on ${hostname()}, since ${time} UTC`;
}

function readHolder(database: DatabaseSync): string | undefined {
  try {
    const name = database.prepare('select name from holder').get()?.['name'];
    return typeof name === 'string' ? name : undefined;
  } catch {
    // It is written at this moment.
    return undefined;
  }
}
