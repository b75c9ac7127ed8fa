import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SiteBuild } from '../site/build-state.ts';
import { formatDigests, getDigestsFile, readDigests } from '../site/digests.ts';
import { findChanges } from '../site/find-changes.ts';
import { findTime, type LedgerFile } from '../site/ledger.ts';
import { sortByPath } from '../site/site-file.ts';

/*
 * The digests beside a site are the state that was last told: a list of changes leads from it to the site of this
 * build, whatever a cache or a ledger knows. So nothing is lost when a build is killed
 * - before its journal: nothing is published; the digests of repaired files may differ, which are listed once more;
 * - while it publishes, or before its list is written: the digests are the old ones, and the next list has it all;
 * - between list and digests: the same, so the next list repeats this one.
 * The digests are written last of all, by a build that has nothing left that can fail.
 */

/** Digest of a file that is missing, or cannot be read as one. */
const NO_DIGEST = '0'.repeat(64);

/** Names the file beside a site that lists what has changed: `dist-changes.json`. */
export function getChangesFile(outDir: string): string {
  return `${outDir}-changes.json`;
}

/**
 * Takes back what was told of files that are not what was told of them, as someone changed or deleted them: a build
 * that repairs them lists them as changed. If the whole folder is gone, what was told holds.
 *
 * @param files The new site, which is not published yet.
 */
export function distrustRepaired(
  { outDir, reused }: Pick<SiteBuild, 'outDir' | 'reused'>,
  files: readonly LedgerFile[],
): void {
  if (!existsSync(outDir)) return;
  const last = readDigests(outDir);
  const repaired = files.filter(
    (file) =>
      file.dir !== outDir &&
      last.get(file.path)?.hash === file.hash &&
      // Reused files were compared.
      reused.get(file.path)?.dir !== outDir &&
      findTime({ ...file, dir: outDir, time: Number.NaN }) === undefined,
  );
  if (repaired.length === 0) return;
  const told = new Map(last);
  for (const { path } of repaired) told.set(path, { hash: NO_DIGEST });
  const digests = told.entries().map(([path, { hash }]) => ({ path, hash }));
  writeWhole(getDigestsFile(outDir), formatDigests(digests));
}

/** Writes beside a published site what has changed since that was told last, then the digests of its files. */
export function tellChanges(
  { outDir }: Pick<SiteBuild, 'outDir'>,
  files: readonly LedgerFile[],
): void {
  const sorted = sortByPath(files);
  const changes = findChanges(readDigests(outDir), sorted);
  writeWhole(getChangesFile(outDir), `${JSON.stringify(changes, null, 1)}\n`);
  writeWhole(getDigestsFile(outDir), formatDigests(sorted));
}

/** Writes a file atomically. What a killed build leaves is overwritten by the next. */
function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
