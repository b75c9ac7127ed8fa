import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { describeFile } from './describe-file.ts';
import { getDigest } from './get-digest.ts';
import { markUsed } from './mark-used.ts';

/** Folder of joined modules, in the project, where they find the packages that stay apart. */
const DIR = '.astro/joined';
/** Time after which unused modules are removed: a run may still load parts of them. */
const UNUSED = 24 * 60 * 60 * 1000;
/** What modules are joined by, besides their own files: this module, and which packages are there. */
const CONFIGURATION = [
  'src/base/joined-modules.ts',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
/** Folder of the package that a file is of. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
/** Beginning of the path of a linked package: `node_modules/.store/name@1.0.0/`. */
const STORE = /^.*?node_modules\/\.[^/]+\/.*?(?=node_modules\/)/;
/** Ends of the names of what a run writes: its process and time. */
const RUN = /-\d+-\d+(?:\.json)?$/;
/** What reads files beside itself stays where it is, as does machine code; Vite’s fields tell no place. */
const STAYS = /\bimport\.meta\b(?!\.(?:env|glob|hot)\b)|\b__(?:dir|file)name\b/;
const MACHINE_CODE = '.node';

/** Joined modules: their folder, descriptions of their sources, and digests of their own files. */
type Joined = {
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
    return await import(pathToFileURL(file).href);
  } catch {
    // Whatever is wrong with it: all is known from its sources, too.
    ignoreErrors(() => rmSync(folder, { recursive: true, force: true }));
    return importEntry();
  }
}

/**
 * Joins an entry module with all that it imports, for later runs, if that has not been done. Sources that have just
 * been written, or whose times tell nothing, are left for another run.
 */
export async function joinModules(root: string, entry: string, clock = Date.now()): Promise<void> {
  if (!describeFile(join(root, entry), clock) || findJoined(root, entry, clock)) return;
  const dir = join(root, DIR);
  const folder = join(dir, `${basename(entry, '.ts')}-${process.pid}-${Date.now()}`);
  try {
    mkdirSync(folder, { recursive: true });
    const inputs = await writeJoined(root, entry, folder);
    const sources = [...inputs, ...CONFIGURATION, ...listPackages(inputs)].map(
      (file): [string, string] => [file, describe(root, file, clock)],
    );
    if (sources.some(([, description]) => description === '')) throw new Error('too new');
    const files = listFiles(folder);
    const joined: Joined = { folder, node: process.version, root, sources, files };
    const text = JSON.stringify(joined);
    const list = getList(root, entry);
    writeFileSync(`${folder}.json`, `${getDigest(text)}\n${text}`);
    renameSync(`${folder}.json`, list);
  } catch {
    // Without it, all is loaded as it stands.
    ignoreErrors(() => rmSync(folder, { recursive: true, force: true }));
    ignoreErrors(() => rmSync(`${folder}.json`, { force: true }));
    return;
  }
  ignoreErrors(() => removeUnused(dir, folder));
}

/** Finds the folder of joined modules whose sources are unchanged. */
function findJoined(root: string, entry: string, clock: number): string | undefined {
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
function describe(root: string, file: string, clock: number): string {
  return describeFile(join(root, file), clock) ?? 'none';
}

/** Lists the files that tell which module of a package is meant by its name. */
function listPackages(inputs: readonly string[]): string[] {
  const dirs = inputs.flatMap((file) => PACKAGE.exec(file.replaceAll('\\', '/'))?.[0] ?? []);
  return [...new Set(dirs)].map((dir) => `${dir}/package.json`);
}

/**
 * Writes the joined modules of an entry: none if a package of theirs cannot stay where it is, which later runs need not
 * find out again.
 *
 * @returns Their sources, below the root.
 */
async function writeJoined(root: string, entry: string, folder: string): Promise<string[]> {
  // Loaded on demand, as most runs join nothing.
  const { build } = await import('esbuild');
  const staying = new Set<string>();
  for (;;) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outdir: folder,
      entryNames: '[name]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      external: [...staying],
      loader: { [MACHINE_CODE]: 'empty' },
      // Packages of the older kind ask for the modules of Node by this.
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
      plugins: [keepPlaces(root)],
      metafile: true,
      logLevel: 'silent',
    });
    const written = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput ? file : [])),
    );
    const more = written.filter((file) => mustStay(root, file)).map(toPackage);
    if (more.length === 0) return Object.keys(metafile.inputs);
    // What is linked from elsewhere cannot be found from here.
    const isFound = (name: string) => name && existsSync(join(root, 'node_modules', name));
    const lost = more.find((name) => !isFound(name) || staying.has(name));
    rmSync(folder, { recursive: true });
    if (lost !== undefined) return Object.keys(metafile.inputs);
    for (const name of more) staying.add(name);
  }
}

/** Writes the places of modules of the project into them, as they look for files beside their own. */
function keepPlaces(root: string): Plugin {
  return {
    name: 'keep-places',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!isOwn(relative(root, path))) return null;
        const contents = readFileSync(path, 'utf8')
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Tells whether a file is the project’s own, by its path below the root: packages may lie anywhere. */
function isOwn(file: string): boolean {
  return file.replaceAll('\\', '/').startsWith('src/');
}

function mustStay(root: string, file: string): boolean {
  if (isOwn(file)) return false;
  return file.endsWith(MACHINE_CODE) || STAYS.test(readFileSync(join(root, file), 'utf8'));
}

/**
 * Names the package at the top of `node_modules` that a file is of, or of a package within: `@scope/name`. Packages that
 * are linked from a store, as npm and pnpm do on demand, lie below it under their own name.
 */
function toPackage(file: string): string {
  const path = file.replaceAll('\\', '/').replace(STORE, '');
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '';
}

function getList(root: string, entry: string): string {
  return join(root, DIR, `${basename(entry, '.ts')}.json`);
}

function toOutput(entry: string): string {
  return `${basename(entry, '.ts')}.mjs`;
}

function listFiles(dir: string): [string, string][] {
  return globSync('**/*.mjs', { cwd: dir })
    .sort()
    .map((file) => [file, getDigest(readFileSync(join(dir, file)))]);
}

/** Removes folders that no run uses any more, and lists that a killed run did not finish. */
function removeUnused(dir: string, current: string): void {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (path === current || !RUN.test(name)) continue;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > UNUSED) rmSync(path, { recursive: true, force: true });
  }
}

/** The project may be read-only, or another user’s: modules are joined where that is possible. */
function ignoreErrors(change: () => void): void {
  try {
    change();
  } catch {}
}
