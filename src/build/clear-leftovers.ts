import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lockFile } from '../base/lock-file.ts';
import { applyJournal, getJournalFile, readJournal } from './publish/journal.ts';
import { removeOld } from './replace-folder.ts';

/** Gives the prefix of staging folders: `.dist-build-`, before six random letters. */
export function getStagingPrefix(outDir: string): string {
  return `.${basename(outDir)}-build-`;
}

/**
 * Waits until no other build of a site runs, locks the site by a file beside it, `.dist-lock`, and clears up after
 * interrupted builds.
 *
 * @param outDir Folder of the site.
 * @param say Told once which build this one waits for, and what could not be finished.
 * @param onLost Called when no one can tell what a killed build has changed in the folder.
 * @returns Releases the lock, as does the end of the process.
 */
export async function lockSite(
  outDir: string,
  say: (what: string) => void,
  onLost: () => void = () => {},
): Promise<() => void> {
  const lock = join(dirname(outDir), `.${basename(outDir)}-lock`);
  const release = await lockFile(lock, (holder) =>
    say(
      `Another build (${holder}) writes ${outDir}, as ${lock} says. This one waits for it to end.`,
    ),
  );
  await clearLeftovers(outDir, (journal) => {
    say(
      `${journal} of a build that was broken off is damaged. The site in ${outDir} is replaced as a whole.`,
    );
    onLost();
  });
  return release;
}

/**
 * Clears up after interrupted builds: finishes the journal of one that was publishing, restores a site that was moved
 * aside, and removes staging folders and parts of files. The lock must be held, so that no other build of the site
 * runs.
 *
 * @param outDir Folder of the site.
 * @param onDamage Given a journal that is damaged, before it is removed: the ledger may not describe the site.
 */
export async function clearLeftovers(
  outDir: string,
  onDamage: (journal: string) => void = () => {},
): Promise<void> {
  const beside = dirname(outDir);
  const pattern = new RegExp(
    `^(\\.${RegExp.escape(basename(outDir))}-(?:build|\\d+)-\\w{6})(-old|-journal(?:\\.part)?)?$`,
  );
  const names = await readdir(beside);
  const found = names.flatMap((name) => {
    const [, staging, end] = pattern.exec(name) ?? [];
    return staging ? [{ staging: join(beside, staging), end }] : [];
  });
  for (const { staging } of found.filter(({ end }) => end === '-journal')) {
    const journal = readJournal(staging);
    if (journal) for (const _ of applyJournal(outDir, staging, journal));
    else onDamage(getJournalFile(staging));
    await rm(getJournalFile(staging), { force: true });
  }
  for (const { staging, end = '' } of found) {
    const folder = staging + end;
    if (end === '-old' && !existsSync(outDir)) await rename(folder, outDir);
    else if (end === '-old') removeOld(folder, outDir);
    else await removeFolder(folder);
  }
  const parts = new RegExp(
    `^${RegExp.escape(basename(outDir))}-(?:changes\\.json|digests\\.txt)(?:\\.\\d+)?\\.part$`,
  );
  for (const name of names.filter((one) => parts.test(one))) await rm(join(beside, name));
}

/** Removes a folder, even if an ending process is still writing to it. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
