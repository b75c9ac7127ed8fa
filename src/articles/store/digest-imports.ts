import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { isFile, type Module, readKnownModules, storeKnownModules } from './known-modules.ts';

/** Digest of code, and its parts: digests of its files, and versions of its packages. */
export type CodeDigest = { digest: string; parts: Map<string, string> };

/** Files that may import others. */
const CODE = /\.(?:ts|mjs|js|astro|css)$/;
/** Name of a module: after `from`, in `import()`, or alone; imports of types are not run. */
const IMPORT =
  /(?:^|[^\w.$])(?:import|export)(?<types>\s+type)?\b(?:[^'"`;()]*?\bfrom)?\s*\(?\s*(?<quote>['"])(?<name>[^'"]+)\k<quote>/g;
/** Name of a file in any other string: to be read, or run by another process. */
const FILE = /(?<quote>['"`])(?<name>\.{1,2}\/[\w./@-]+)\k<quote>/g;

/**
 * Makes a digest of code: of entry modules, of all that they import, and of the packages that these use in the versions
 * of the lockfile. Caches that other code made are not reused.
 *
 * @param root Folder of the project.
 * @param entries Files of the entry modules, below it.
 */
export function digestImports(root: string, entries: readonly string[]): CodeDigest {
  loadModules(root);
  const parts = new Map([['Node', process.version]]);
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (parts.has(file)) continue;
    const module = readModule(root, file);
    parts.set(file, module?.digest ?? 'gone');
    if (!module) continue;
    waiting.push(...module.files);
    for (const name of module.packages) packages.add(name);
  }
  for (const [name, version] of listPackages(root, packages)) parts.set(name, version);
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    digest: getDigest(sorted.map((part) => part.join(' ')).join('\n')),
    parts: new Map(sorted),
  };
}

/**
 * Describes the difference between two states of code, for messages.
 *
 * @returns `src/copy/pipeline.ts, src/copy/lines/lines.ts and 3 more`; empty if there is none.
 */
export function describeChange(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string {
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name)).sort();
  const more = changed.length > 3 ? ` and ${changed.length - 2} more` : '';
  return `${changed.slice(0, more ? 2 : 3).join(', ')}${more}`;
}

/**
 * Cache of modules, by path, size and times of the file, as a build makes digests of several kinds of code. What a module
 * names is not looked for again in this run: a file that was not there at first is no part of it.
 */
const modules = new Map<string, Module>();
/** Folders of projects whose modules of earlier runs were read, and those of which modules were read since. */
const loaded = new Set<string>();
const changed = new Set<string>();

function loadModules(root: string): void {
  if (loaded.has(root)) return;
  loaded.add(root);
  for (const [key, module] of readKnownModules(root)) modules.set(key, module);
}

/**
 * Stores for later runs what was read of modules, if any is new.
 *
 * @param clock Current time of the file system, in milliseconds since 1970.
 */
export function storeModules(root: string, clock = Date.now()): void {
  if (!changed.has(root)) return;
  changed.delete(root);
  const inside = [...modules].filter(([key, { file }]) => key.startsWith(`${join(root, file)} `));
  storeKnownModules(root, inside, clock);
}

/** Reads a module; nothing if it is gone, as while a build runs. */
function readModule(root: string, name: string): Module | undefined {
  const file = join(root, name);
  const key = describeFile(file);
  if (!key) return undefined;
  const cached = modules.get(key);
  if (cached) return cached;
  const bytes = readFileSync(file);
  const names = CODE.test(name) ? [...listImports(bytes.toString())] : [];
  const found = names.map((other) => [other, findFile(root, name, other)] as const);
  const others = found.flatMap(([other, path]) => (path ? [] : other));
  const module = {
    file: name,
    digest: getDigest(bytes),
    files: found.flatMap(([, path]) => path ?? []),
    missing: others
      .filter((other) => other.startsWith('.'))
      .map((other) => toPlace(root, name, other)),
    packages: others.filter((other) => !/^(?:\.|\/|node:)/.test(other)).map(toPackage),
  };
  modules.set(key, module);
  changed.add(root);
  return module;
}

function describeFile(file: string): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stat) return undefined;
  const { size, ino, mtimeNs, ctimeNs } = stat;
  return `${file} ${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}

/** Lists the names of modules and files in a module's text. */
function listImports(text: string): Set<string> {
  const names = new Set<string>();
  const types = new Set<string>();
  for (const { groups } of text.matchAll(IMPORT)) {
    if (groups?.['types']) types.add(groups['name'] ?? '');
    else names.add(groups?.['name'] ?? '');
  }
  for (const { groups } of text.matchAll(FILE)) {
    const name = groups?.['name'] ?? '';
    if (!types.has(name)) names.add(name);
  }
  return names;
}

function findFile(root: string, from: string, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  const file = toPlace(root, from, name);
  return isFile(join(root, file)) ? file : undefined;
}

/** Makes the path below the project of what a module names. */
function toPlace(root: string, from: string, name: string): string {
  const file = join(root, dirname(from), name.replace(/\?.*$/, ''));
  return relative(root, file).replaceAll('\\', '/');
}

/** `@scope/name/part` → `@scope/name`, `astro:content` → `astro`. */
function toPackage(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
    .replace(/:.*$/, '');
}

type Locked = {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/** Cache of lockfiles. */
const locks = new Map<string, Record<string, Locked>>();

function readLock(root: string): Record<string, Locked> {
  const file = join(root, 'package-lock.json');
  const key = describeFile(file) ?? '';
  const cached = locks.get(key);
  if (cached) return cached;
  const lock: { packages?: Record<string, Locked> } = JSON.parse(readFileSync(file, 'utf8'));
  const packages = lock.packages ?? {};
  locks.set(key, packages);
  return packages;
}

/** Lists packages and their dependencies, with their versions, by their paths in the lockfile. */
function listPackages(root: string, names: ReadonlySet<string>): Map<string, string> {
  const packages = readLock(root);
  const found = new Map<string, string>();
  const waiting = [...names].map((name) => ({ name, from: '' }));
  for (let dependency = waiting.pop(); dependency; dependency = waiting.pop()) {
    const path = findPackage(packages, dependency.name, dependency.from);
    const locked = packages[path];
    if (!locked || found.has(path)) continue;
    found.set(path, `${locked.version} ${locked.integrity}`);
    const { dependencies, optionalDependencies, peerDependencies } = locked;
    const all = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    waiting.push(...Object.keys(all).map((name) => ({ name, from: path })));
  }
  return found;
}

/** Finds the path of a package as Node does: beside the package that needs it, then in outer folders. */
function findPackage(packages: Record<string, Locked>, name: string, from: string): string {
  for (
    let folder = from;
    folder;
    folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    const path = `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
  }
  return `node_modules/${name}`;
}
