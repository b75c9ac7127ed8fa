import {
  existsSync,
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
import { describeFile } from '../describe-file.ts';
import { getDigest } from '../get-digest.ts';
import {
  DIR,
  describe,
  findJoined,
  getList,
  ignoreErrors,
  isImported,
  type Joined,
  listFiles,
} from './import-joined.ts';

/** Time after which unused modules are removed: a run may still load parts of them. */
const UNUSED = 24 * 60 * 60 * 1000;
/** What modules are joined by, besides their own files: this code, and which packages are there. */
const CONFIGURATION = [
  'src/base/joined/import-joined.ts',
  'src/base/joined/join-modules.ts',
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
/** By what a module asks for its place; put together here, as this module is joined, too. */
const [ITS_URL, ITS_FOLDER] = ['url', 'dirname'].map((name) => `import.meta.${name}`) as [
  string,
  string,
];

/**
 * Joins an entry module with all that it imports, for later runs, if that has not been done. Sources that have just
 * been written, or whose times tell nothing, are left for another run.
 */
export async function joinModules(root: string, entry: string, clock = Date.now()): Promise<void> {
  if (isImported(root, entry) || !describeFile(join(root, entry), clock)) return;
  if (findJoined(root, entry, clock)) return;
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

/** Lists the files that tell which module of a package is meant by its name. */
function listPackages(inputs: readonly string[]): string[] {
  const dirs = inputs.flatMap((file) => PACKAGE.exec(file.replaceAll('\\', '/'))?.[0] ?? []);
  return [...new Set(dirs)].map((dir) => `${dir}/package.json`);
}

/**
 * Writes the joined modules of an entry: none if a package of theirs cannot stay where it is, which later runs need not
 * find out again.
 *
 * @param entry Path of the entry below the root, in `src/` or in `.astro/`.
 * @param folder Folder for the modules, which must be within the project, where they find the packages that stay.
 * @returns Their sources, below the root.
 */
export async function writeJoined(root: string, entry: string, folder: string): Promise<string[]> {
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
        js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(${ITS_URL});`,
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
          .replaceAll(ITS_FOLDER, JSON.stringify(dirname(path)))
          .replaceAll(ITS_URL, JSON.stringify(pathToFileURL(path).href));
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Tells whether a file is the project’s own, or made of it, by its path below the root: packages may lie anywhere. */
function isOwn(file: string): boolean {
  return /^(?:src|\.astro)\//.test(file.replaceAll('\\', '/'));
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

/** Removes folders that no run uses any more, and lists that a killed run did not finish. */
function removeUnused(dir: string, current: string): void {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (path === current || !RUN.test(name)) continue;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > UNUSED) rmSync(path, { recursive: true, force: true });
  }
}
