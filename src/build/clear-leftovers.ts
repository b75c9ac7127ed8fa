import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { applyJournal, getJournalFile, readJournal } from './publish/journal.ts';

/** Names the folders that a build writes before it is whole: `.dist-build-`, and six letters of chance. */
export function getStagingPrefix(outDir: string): string {
  return `.${basename(outDir)}-build-`;
}

/** Names the file that a build of a site holds locked: `.dist-lock` beside the site. */
export function getLockFile(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-lock`);
}

/**
 * Clears up after builds that were broken off: finishes what one had begun to change in the site, puts back a
 * site that had stepped aside for one, and removes what they wrote. No other build of the site may run
 * meanwhile, which the lock makes sure of.
 *
 * @param outDir Folder of the site.
 */
export async function clearLeftovers(outDir: string): Promise<void> {
  const beside = dirname(outDir);
  const pattern = new RegExp(
    `^(\\.${RegExp.escape(basename(outDir))}-(?:build|\\d+)-\\w{6})(-old|-journal(?:\\.part)?)?$`,
  );
  const found = (await readdir(beside)).flatMap((name) => {
    const [, staging, end] = pattern.exec(name) ?? [];
    return staging ? [{ staging: join(beside, staging), end }] : [];
  });
  for (const { staging } of found.filter(({ end }) => end === '-journal')) {
    const journal = readJournal(staging);
    if (journal) for (const _ of applyJournal(outDir, staging, journal));
    await rm(getJournalFile(staging), { force: true });
  }
  for (const { staging, end = '' } of found) {
    const folder = staging + end;
    if (end === '-old' && !existsSync(outDir)) await rename(folder, outDir);
    else await removeFolder(folder);
  }
}

/** Removes a folder, into which a process that ends may still be writing. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
