import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';

/** Digests of files; those that have not changed are not read again. */
export type KnownFiles = {
  /** Gives the digest of a file below the folder; nothing where there is no such file. */
  getDigest: (path: string) => string | undefined;
  /** Reads a file, and notes its digest. */
  read: (path: string) => { bytes: Buffer; digest: string } | undefined;
  /** Keeps the digests of the files that were asked for, and no others. */
  store: () => void;
};

/** A file that changed so shortly before it was read may change again without another time. */
const RECENT = 2_000;
const MILLISECOND = 1_000_000n;
const SECOND = 1_000n * MILLISECOND;

/**
 * Opens what is known of files: one is the same where its size, its number, and the times of its content and
 * of its entry are the same to the nanosecond. Times of whole seconds say too little, and are not trusted:
 * archives and images of disks set them.
 *
 * @param dir Folder that paths start from.
 * @param now Milliseconds since 1970.
 */
export function openKnownFiles(
  database: DatabaseSync,
  dir: string,
  now: number = Date.now(),
): KnownFiles {
  const before = new Map<string, { stat: string; digest: string }>();
  for (const { path, stat, digest } of database.prepare('select * from file').iterate()) {
    before.set(String(path), { stat: String(stat), digest: String(digest) });
  }
  const after = new Map<string, { stat: string; digest: string }>();
  const read = (path: string) => {
    // Before the content, so that a change in between is seen the next time.
    const stat = describe(join(dir, path), now);
    const bytes = stat === undefined ? undefined : readFileSync(join(dir, path));
    if (stat === undefined || !bytes) return undefined;
    const digest = getDigest(bytes);
    after.set(path, { stat, digest });
    return { bytes, digest };
  };
  return {
    read,
    getDigest: (path) => {
      const stat = describe(join(dir, path), now);
      const known = before.get(path);
      if (!stat || !known || known.stat !== stat) return read(path)?.digest;
      after.set(path, known);
      return known.digest;
    },
    store: () => {
      const put = database.prepare('insert or replace into file values (?, ?, ?)');
      const remove = database.prepare('delete from file where path = ?');
      for (const [path, { stat, digest }] of after) {
        const known = before.get(path);
        if (known?.stat !== stat || known.digest !== digest) put.run(path, stat, digest);
      }
      for (const path of before.keys()) if (!after.has(path)) remove.run(path);
    },
  };
}

/** Writes what tells that a file is the same; empty where it cannot be told, nothing where it is gone. */
function describe(file: string, now: number): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const { size, ino, mtimeNs, ctimeNs } = stat;
  const isRecent = ctimeNs / MILLISECOND > BigInt(Math.floor(now - RECENT));
  if (isRecent || ctimeNs % SECOND === 0n) return '';
  return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}
