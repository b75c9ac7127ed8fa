import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFolder } from '../replace-folder.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { formatDigests, getDigestsFile } from '../site/digests.ts';
import { findChanges } from '../site/find-changes.ts';
import {
  changeLedger,
  findTime,
  identify,
  type LedgerFile,
  noteComing,
  writeLedger,
} from '../site/ledger.ts';
import { listFiles } from '../site/list-files.ts';
import type { SiteFile } from '../site/site-file.ts';
import { applyJournal, getJournalFile, writeJournal } from './journal.ts';
import { listOutdated } from './list-outdated.ts';
import { planChanges } from './plan-changes.ts';

/**
 * Puts a site in its place: what has changed, one file after the other, where all of the last one is known;
 * else as a whole. Notes what is there for the next build, and beside the site what has changed since the last.
 * Of a build that is killed before the end, the next one knows nothing but what it has to finish.
 *
 * @param outDir Folder of the site.
 * @param staging Folder of what this build has written.
 * @param gone Addresses of what was withdrawn.
 */
export function publishSite(
  build: SiteBuild,
  outDir: string,
  staging: string,
  gone: readonly string[] = [],
): void {
  if (build.year || !build.target) {
    const files = build.year
      ? undefined
      : listFiles(build, staging).map((file) => toWritten(build, file, staging));
    // A temporary folder is its owner's alone; a web server must be able to read the site.
    chmodSync(staging, 0o755);
    for (const _ of replaceFolder(outDir, staging));
    if (!files) return;
    noteSite(build, files);
    writeLedger(build.ledgerFile, files, identify(outDir));
  } else publishChanges(build, build.target, staging, gone);
}

function publishChanges(
  build: SiteBuild,
  target: string,
  staging: string,
  gone: readonly string[],
): void {
  const { last, ledgerFile } = build;
  const folder = identify(target);
  const made = listFiles(build, staging).map(
    (file) => toStaying(build, file, target) ?? toWritten(build, file, staging),
  );
  const outdated = listOutdated(build, new Map(made.map((file) => [file.path, file])), gone);
  const files = [...made, ...outdated];
  const changed = files.filter((file) => !isSameRow(file, last.get(file.path)));
  const put = files.flatMap(({ path, dir }) => (dir === target ? [] : path));
  const paths = new Set(files.map(({ path }) => path));
  const journal = planChanges(target, { files: [...paths], put, last: last.keys() });
  noteComing(
    ledgerFile,
    put.filter((path) => !last.has(path)),
    last,
    folder,
  );
  writeJournal(staging, journal);
  for (const _ of applyJournal(target, staging, journal));
  noteSite(build, files);
  const removed = [...last.keys()].filter((path) => !paths.has(path));
  changeLedger(ledgerFile, { put: changed, removed, count: files.length }, folder);
  rmSync(getJournalFile(staging));
}

/** A file of the new site that lies in the folder of the last one as it is; nothing for one that does not. */
function toStaying(
  { reused, last }: SiteBuild,
  file: SiteFile,
  target: string,
): LedgerFile | undefined {
  const known = reused.get(file.path);
  if (known) return known.dir === target ? toWanted(known) : undefined;
  const before = last.get(file.path);
  const time = before?.hash === file.hash ? findTime(before) : undefined;
  return time === undefined ? undefined : { ...file, time, dir: target };
}

/** A file that the last site left behind, and the new one has again. */
function toWanted({ isOutdated: _, ...file }: LedgerFile): LedgerFile {
  return file;
}

function toWritten({ reused }: SiteBuild, file: SiteFile, staging: string): LedgerFile {
  const known = reused.get(file.path);
  return {
    ...(known ? toWanted(known) : file),
    time: statSync(join(staging, file.path)).mtimeMs,
    dir: staging,
  };
}

function isSameRow({ dir: _, ...file }: LedgerFile, before: LedgerFile | undefined): boolean {
  if (!before) return false;
  const { dir, ...row } = before;
  return file.time === row.time && file.hash === row.hash && file.key === row.key
    ? JSON.stringify(file) === JSON.stringify(row)
    : false;
}

/** Notes beside a site what its files hold, and what has changed since the last build. */
export function noteSite({ last, outDir }: SiteBuild, files: readonly LedgerFile[]): void {
  const changes = findChanges(last, new Map(files.map((file) => [file.path, file])));
  writeWhole(getDigestsFile(outDir), formatDigests(files));
  writeWhole(`${outDir}-changes.json`, `${JSON.stringify(changes, null, 1)}\n`);
}

/** Writes a file so that it is there whole or not at all, whatever breaks off the writing. */
function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.part`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
