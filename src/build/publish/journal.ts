import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Changes of a build in the folder of a site, in this order, as paths below it. */
export type Journal = {
  /** Obstacles to new files: a file where a folder will be, or a folder where a file will be. */
  cleared: string[];
  /** Files that are moved there from the staging folder of the build. */
  put: string[];
  /** Files and folders that the new site does not have. */
  removed: string[];
};

/** Names the journal beside the staging folder of a build, by which the next build finishes it after a kill. */
export function getJournalFile(staging: string): string {
  return `${staging}-journal`;
}

/** Writes a journal atomically. */
export function writeJournal(staging: string, journal: Journal): void {
  const file = getJournalFile(staging);
  writeFileSync(`${file}.part`, JSON.stringify(journal));
  renameSync(`${file}.part`, file);
}

/** Reads the journal of a build that was killed; nothing if it had changed nothing yet. */
export function readJournal(staging: string): Journal | undefined {
  const file = getJournalFile(staging);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Applies a journal, one step at a time, so that a test can stop after each. Each step may be done twice. Readers get
 * each file in the old or the new version meanwhile.
 *
 * @param outDir Folder of the site.
 * @param staging Folder of the build that wrote the new files.
 */
export function* applyJournal(
  outDir: string,
  staging: string,
  { cleared, put, removed }: Journal,
): Generator<string> {
  // After that, the obstacles are gone, and the same paths are new.
  const isBegun = cleared.length > 0 && put.some((path) => !existsSync(join(staging, path)));
  for (const path of isBegun ? [] : cleared) {
    remove(outDir, path);
    yield `cleared ${path}`;
  }
  const folders = new Set<string>();
  for (const path of put) {
    const [from, to] = [join(staging, path), join(outDir, path)];
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // A file that is missing there was moved already.
    if (existsSync(from)) renameSync(from, to);
    yield `put ${path}`;
  }
  for (const path of removed) {
    remove(outDir, path);
    yield `removed ${path}`;
  }
}

/** Removes a file or a folder, and the folders that it leaves empty. */
function remove(outDir: string, path: string): void {
  rmSync(join(outDir, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder));
    } catch {
      return;
    }
  }
}
