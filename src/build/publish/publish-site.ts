import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFolder } from '../replace-folder.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { findTime, identify, type LedgerFile } from '../site/ledger.ts';
import { listFiles, listSite } from '../site/list-files.ts';
import type { SiteFile } from '../site/site-file.ts';
import { changeLedger, noteComing, writeLedger } from '../site/write-ledger.ts';
import { applyJournal, getJournalFile, writeJournal } from './journal.ts';
import { listOutdated } from './list-outdated.ts';
import { hasMounts, isFixed } from './mounts.ts';
import { planChanges } from './plan-changes.ts';
import { distrustRepaired } from './tell-changes.ts';

/**
 * Publishes a site: only changed files, one after the other, if the ledger describes the last site; else as a whole.
 * Writes the ledger for the next build. After a kill, the next build finishes the journal.
 *
 * @param outDir Folder of the site.
 * @param staging Folder that this build has written to.
 * @param withdrawn Addresses of what was withdrawn.
 * @returns All files of the site, which `tellChanges` compares with what was told; none for a year.
 */
export function publishSite(
  build: SiteBuild,
  outDir: string,
  staging: string,
  withdrawn: readonly string[] = [],
): readonly LedgerFile[] {
  if (build.year || !build.target) {
    const files = build.year
      ? undefined
      : listFiles(build, staging).map((file) => toWritten(build, file, staging));
    // A temporary folder is its owner's alone; a web server must be able to read the site.
    chmodSync(staging, 0o755);
    if (files) publishWhole(build, outDir, staging, files);
    else for (const _ of replaceFolder(outDir, staging));
    return files ?? [];
  }
  return publishChanges(build, build.target, staging, withdrawn);
}

/** Replaces the folder of a site, or where a disk is mounted there, which cannot be moved, each file in it. */
function publishWhole(
  build: SiteBuild,
  outDir: string,
  staging: string,
  files: readonly LedgerFile[],
): void {
  distrustRepaired(build, files);
  const isMoved = !hasMounts(outDir) && tryReplace(outDir, staging);
  if (!isMoved) {
    const put = files.map(({ path }) => path);
    const journal = planChanges(outDir, { files: put, put, gone: [] });
    writeJournal(staging, journal);
    for (const _ of applyJournal(outDir, staging, journal));
  }
  writeLedger(build.ledgerFile, readTimes(files, staging, outDir), identify(outDir));
  rmSync(getJournalFile(staging), { force: true });
}

function tryReplace(outDir: string, staging: string): boolean {
  try {
    for (const _ of replaceFolder(outDir, staging));
    return true;
  } catch (error) {
    // It was not moved aside.
    if (isFixed(error) && existsSync(outDir) && existsSync(staging)) return false;
    throw error;
  }
}

/** Reads the times of files that were put in place: a copy to another disk may round them. */
function readTimes(files: readonly LedgerFile[], staging: string, outDir: string): LedgerFile[] {
  return files.map((file) =>
    file.dir === staging ? { ...file, time: statSync(join(outDir, file.path)).mtimeMs } : file,
  );
}

function publishChanges(
  build: SiteBuild,
  target: string,
  staging: string,
  withdrawn: readonly string[],
): readonly LedgerFile[] {
  const { last, ledgerFile, looked } = build;
  const folder = identify(target);
  const site = listSite(build, staging);
  const made = site.files.map(
    (file) => toStaying(build, file, target) ?? toWritten(build, file, staging),
  );
  const outdated = listOutdated(build, site, withdrawn);
  const files = outdated.length > 0 ? [...made, ...outdated] : made;
  const changed = files.filter((file) => !isSameRow(file, last.get(file.path)));
  const put = files.flatMap(({ path, dir }) => (dir === target ? [] : path));
  const kept = new Set(outdated.map(({ path }) => path));
  const gone = site.gone.flatMap(({ path }) => (kept.has(path) ? [] : path));
  const journal = planChanges(target, { files: files.map(({ path }) => path), put, gone, looked });
  noteComing(
    ledgerFile,
    put.filter((path) => !last.has(path)),
    last,
    folder,
  );
  distrustRepaired(build, files);
  writeJournal(staging, journal);
  for (const _ of applyJournal(target, staging, journal));
  const placed = readTimes(changed, staging, target);
  changeLedger(ledgerFile, { put: placed, removed: gone, count: files.length }, folder);
  rmSync(getJournalFile(staging));
  return files;
}

/** Gives the row of a file that can stay in the folder of the last site unchanged; nothing for others. */
function toStaying(
  { reused, last }: SiteBuild,
  file: SiteFile,
  target: string,
): LedgerFile | undefined {
  const reusedFile = reused.get(file.path);
  if (reusedFile) return reusedFile.dir === target ? toWanted(reusedFile) : undefined;
  const before = last.get(file.path);
  const time = before?.hash === file.hash ? findTime(before) : undefined;
  return time === undefined ? undefined : { ...file, time, dir: target };
}

/** Gives the row of a file that may have been outdated, and is used again. */
function toWanted(file: LedgerFile): LedgerFile {
  if (!file.isOutdated) return file;
  const { isOutdated: _, ...wanted } = file;
  return wanted;
}

function toWritten({ reused }: SiteBuild, file: SiteFile, staging: string): LedgerFile {
  const reusedFile = reused.get(file.path);
  return {
    ...(reusedFile ? toWanted(reusedFile) : file),
    time: statSync(join(staging, file.path)).mtimeMs,
    dir: staging,
  };
}

function isSameRow(written: LedgerFile, before: LedgerFile | undefined): boolean {
  // Most are the row itself.
  if (!before || written === before) return written === before;
  const [{ dir: _, ...file }, { dir, ...row }] = [written, before];
  return file.time === row.time && file.hash === row.hash && file.key === row.key
    ? JSON.stringify(file) === JSON.stringify(row)
    : false;
}
