import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describeFile } from '../../base/describe-file.ts';
import { getDigest } from '../../base/get-digest.ts';

/** Cache of the digests of files: unchanged files are not read again. */
export type KnownFiles = {
  /** Gives the digest of a file below the folder; nothing if there is no such file. */
  getDigest: (path: string) => string | undefined;
  /** Reads a file, and caches its digest. */
  read: (path: string) => { bytes: Buffer; digest: string } | undefined;
  /** Stores the digests of the files that were used, and removes others. */
  store: () => void;
};

/**
 * Opens the cache of digests: the file of an unchanged description, see `describeFile`, is not read.
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
  const statement = database.prepare('select path, stat, digest from file');
  statement.setReturnArrays(true);
  for (const cells of statement.iterate()) {
    const [path, stat, digest] = Object.values(cells);
    before.set(String(path), { stat: String(stat), digest: String(digest) });
  }
  const after = new Map<string, { stat: string; digest: string }>();
  const folder = join(dir, '/');
  const read = (path: string) => {
    // Read before the content, so that a change in between is found the next time.
    const stat = describeFile(folder + path, now);
    const bytes = stat === undefined ? undefined : readFileSync(folder + path);
    if (stat === undefined || !bytes) return undefined;
    const digest = getDigest(bytes);
    after.set(path, { stat, digest });
    return { bytes, digest };
  };
  return {
    read,
    getDigest: (path) => {
      const stat = describeFile(folder + path, now);
      const cached = before.get(path);
      if (!stat || !cached || cached.stat !== stat) return read(path)?.digest;
      after.set(path, cached);
      return cached.digest;
    },
    store: () => {
      const put = database.prepare('insert or replace into file values (?, ?, ?)');
      const remove = database.prepare('delete from file where path = ?');
      for (const [path, { stat, digest }] of after) {
        const cached = before.get(path);
        if (cached?.stat !== stat || cached.digest !== digest) put.run(path, stat, digest);
      }
      for (const path of before.keys()) if (!after.has(path)) remove.run(path);
    },
  };
}
