import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeFile } from '../../base/describe-file.ts';
import { getDigest } from '../../base/get-digest.ts';

/** A module: its digest, and the files and packages that it names; and files that it names and that are not there. */
export type Module = {
  file: string;
  digest: string;
  files: readonly string[];
  missing: readonly string[];
  packages: readonly string[];
};

/** In the project, beside other things that are made of its code. */
const FILE = '.astro/modules.json';

/**
 * Reads what earlier runs have read of modules: a thousand small files take longer to read than a build to change a
 * page. Modules that name a file which has appeared since are left out.
 *
 * @param root Folder of the project.
 * @returns Modules by their keys; none where the file is missing or damaged.
 */
export function readKnownModules(root: string): [key: string, module: Module][] {
  try {
    const [proof, text = ''] = readFileSync(join(root, FILE), 'utf8').split('\n');
    if (proof !== getDigest(text)) return [];
    const known: [string, Module][] = JSON.parse(text);
    return known.filter(([, { missing }]) => !missing.some((file) => isFile(join(root, file))));
  } catch {
    return [];
  }
}

/** Tells whether there is a file, which a module may name. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Stores modules for later runs, without those that were just written, or whose times tell nothing.
 *
 * @param clock Current time of the file system, in milliseconds since 1970.
 */
export function storeKnownModules(
  root: string,
  modules: Iterable<readonly [key: string, module: Module]>,
  clock = Date.now(),
): void {
  const trusted = [...modules].filter(([, { file }]) => describeFile(join(root, file), clock));
  const text = JSON.stringify(trusted);
  const file = join(root, FILE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, `${getDigest(text)}\n${text}`);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The project may be read-only, or another user's: then all is read again.
  }
}
