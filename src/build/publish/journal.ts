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

/** What a build changes in the folder of a site, in this order. All are paths below it. */
export type Journal = {
  /** What stands in the way of new files: a file where a folder will be, or a folder where a file will be. */
  cleared: string[];
  /** Files that are moved there out of the build's own folder. */
  put: string[];
  /** Files and folders that the new site does not have. */
  removed: string[];
};

/** Names the journal beside the folder of a build: of one that was killed, what it had begun is finished by it. */
export function getJournalFile(staging: string): string {
  return `${staging}-journal`;
}

/** Writes a journal so that it is there whole or not at all. */
export function writeJournal(staging: string, journal: Journal): void {
  const file = getJournalFile(staging);
  writeFileSync(`${file}.part`, JSON.stringify(journal));
  renameSync(`${file}.part`, file);
}

/** Reads the journal of a build that was killed; nothing where it had changed nothing yet. */
export function readJournal(staging: string): Journal | undefined {
  const file = getJournalFile(staging);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Changes the folder of a site, one step at a time, so that a test can stop after each. Each step may be done
 * twice. Whoever reads meanwhile gets each file as it was or as it will be.
 *
 * @param outDir Folder of the site.
 * @param staging Folder of the build that wrote the new files.
 */
export function* applyJournal(
  outDir: string,
  staging: string,
  { cleared, put, removed }: Journal,
): Generator<string> {
  // Later what stands there is new.
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
    // What is gone from there is in its place.
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
