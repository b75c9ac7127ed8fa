import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeFile } from '../describe-file.ts';
import { getDigest } from '../get-digest.ts';
import { markUsed } from '../mark-used.ts';

/** Folder of joined modules, in the project, where they find the packages that stay apart. */
export const DIR = '.astro/joined';

/** Joined modules: their folder, descriptions of their sources, and digests of their own files. */
export type Joined = {
  folder: string;
  node: string;
  root: string;
  sources: [file: string, description: string][];
  files: [file: string, digest: string][];
};

/**
 * Imports an entry module: joined with all that it imports, if an earlier run has joined it and no source has changed
 * since, as hundreds of small files take longer to load than a build to change a page; else as it stands.
 *
 * @param root Folder of the project.
 * @param entry Its file, below it.
 * @param importEntry Imports it as it stands.
 * @param clock Current time of the file system, in milliseconds since 1970.
 */
export async function importJoined<T>(
  root: string,
  entry: string,
  importEntry: () => Promise<T>,
  clock = Date.now(),
): Promise<T> {
  const folder = findJoined(root, entry, clock);
  const file = folder && join(folder, toOutput(entry));
  if (!file || !existsSync(file)) return importEntry();
  try {
    markUsed(folder);
    const module = await import(pathToFileURL(file).href);
    imported.add(join(root, entry));
    return module;
  } catch {
    // Whatever is wrong with it: all is known from its sources, too.
    ignoreErrors(() => rmSync(folder, { recursive: true, force: true }));
    return importEntry();
  }
}

/** Entry modules that this process has imported joined. */
const imported = new Set<string>();

/** Tells whether an entry module is joined, as this process has imported it so. */
export function isImported(root: string, entry: string): boolean {
  return imported.has(join(root, entry));
}

/** Finds the folder of joined modules whose sources are unchanged. */
export function findJoined(root: string, entry: string, clock: number): string | undefined {
  try {
    const [proof, text = ''] = readFileSync(getList(root, entry), 'utf8').split('\n');
    if (proof !== getDigest(text)) return undefined;
    const { folder, node, sources, files, ...made }: Joined = JSON.parse(text);
    if (node !== process.version || made.root !== root) return undefined;
    const isSame = sources.every(([file, last]) => describe(root, file, clock) === last);
    return isSame && JSON.stringify(listFiles(folder)) === JSON.stringify(files)
      ? folder
      : undefined;
  } catch {
    return undefined;
  }
}

/** Describes a source as `describeFile` does; one that is not there may appear. */
export function describe(root: string, file: string, clock: number): string {
  return describeFile(join(root, file), clock) ?? 'none';
}

/** Names the file that lists the joined modules of an entry. */
export function getList(root: string, entry: string): string {
  return join(root, DIR, `${basename(entry, '.ts')}.json`);
}

/** Names the joined module of an entry. */
function toOutput(entry: string): string {
  return `${basename(entry, '.ts')}.mjs`;
}

/** Lists joined modules, with their digests. */
export function listFiles(dir: string): [string, string][] {
  return globSync('**/*.mjs', { cwd: dir })
    .sort()
    .map((file) => [file, getDigest(readFileSync(join(dir, file)))]);
}

/** The project may be read-only, or another user’s: modules are joined where that is possible. */
export function ignoreErrors(change: () => void): void {
  try {
    change();
  } catch {}
}
