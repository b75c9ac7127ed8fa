import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';

const JOURNAL = z.object({
  /** Obstacles to new files: a file where a folder will be, or a folder where a file will be. */
  cleared: z.array(z.string()),
  /** Files that are moved there from the staging folder of the build. */
  put: z.array(z.string()),
  /** Files and folders that the new site does not have. */
  removed: z.array(z.string()),
});

/** Changes of a build in the folder of a site, in this order, as paths below it. */
export type Journal = z.infer<typeof JOURNAL>;

/** Names the journal beside the staging folder of a build, by which the next build finishes it after a kill. */
export function getJournalFile(staging: string): string {
  return `${staging}-journal`;
}

/** Writes a journal atomically, also where the power fails: its content is on the disk before its name. */
export function writeJournal(staging: string, journal: Journal): void {
  const file = getJournalFile(staging);
  writeFileSync(`${file}.part`, JSON.stringify(journal));
  const written = openSync(`${file}.part`, 'r+');
  fsyncSync(written);
  closeSync(written);
  renameSync(`${file}.part`, file);
}

/** Reads the journal of a build that was killed; nothing if it is empty, cut off or damaged. */
export function readJournal(staging: string): Journal | undefined {
  try {
    return JOURNAL.parse(JSON.parse(readFileSync(getJournalFile(staging), 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
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
    // A file that is missing there was moved already.
    if (existsSync(join(staging, path))) {
      try {
        putFile(outDir, staging, path, folders);
      } catch (error) {
        if (!clearWay(outDir, path)) throw error;
        folders.clear();
        putFile(outDir, staging, path, folders);
      }
    }
    yield `put ${path}`;
  }
  for (const path of removed) {
    remove(outDir, path);
    yield `removed ${path}`;
  }
}

/** Moves a file into the folder of a site; `folders` are known to be there. */
function putFile(outDir: string, staging: string, path: string, folders: Set<string>): void {
  const [from, to] = [join(staging, path), join(outDir, path)];
  const folder = dirname(to);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // The folder is on another disk: readers get the old file until the new one is whole there.
    const aside = join(folder, `.${basename(to)}.part`);
    const { atime, mtime } = statSync(from);
    copyFileSync(from, aside);
    utimesSync(aside, atime, mtime);
    renameSync(aside, to);
    rmSync(from);
  }
}

/**
 * Removes what someone has put in the way of a file: a folder at its path, or a file where one of its folders will be.
 *
 * @returns Whether there was something.
 */
function clearWay(outDir: string, path: string): boolean {
  const names = path.split('/');
  const paths = names.map((_, index) => join(outDir, ...names.slice(0, index + 1)));
  const obstacle = paths.find((one, index) => {
    const found = lstatSync(one, { throwIfNoEntry: false });
    return found && found.isDirectory() === (index === names.length - 1);
  });
  if (obstacle) rmSync(obstacle, { recursive: true });
  return obstacle !== undefined;
}

/** Removes a file or a folder, and the folders that it leaves empty. */
function remove(outDir: string, path: string): void {
  try {
    rmSync(join(outDir, path), { recursive: true, force: true });
  } catch (error) {
    // It is gone, with a folder that became a file.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error;
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder));
    } catch {
      return;
    }
  }
}
