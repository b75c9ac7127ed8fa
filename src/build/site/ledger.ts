import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../base/write-whole.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, when it was written, and the folder of the site. */
export type KeptFile = SiteFile & { time: number; dir: string };

/** What lies in the folder of a built site, by path. */
export type Ledger = Map<string, KeptFile>;

/**
 * Reads the ledger of a build; an empty one where there is none.
 *
 * @param dir Folder of the built site.
 */
export function readLedger(file: string, dir: string): Ledger {
  try {
    const files: Omit<KeptFile, 'dir'>[] = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(files.map((one) => [one.path, { ...one, dir }]));
  } catch {
    return new Map();
  }
}

/** Writes the ledger of a build. */
export function writeLedger(file: string, files: Iterable<KeptFile>): void {
  writeWhole(file, JSON.stringify([...files].map(({ dir: _, ...one }) => one)));
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
