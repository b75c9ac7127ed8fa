import {
  cpSync,
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
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDigest } from '../../base/get-digest.ts';
import { writeJoined } from '../../base/joined/join-modules.ts';
import { markUsed } from '../../base/mark-used.ts';

/** Folder of the code that renders pages, below the folder of Astro's code; and the entry module in it. */
const CODE_DIR = '.prerender';
const ENTRY = /^prerender-entry\.[\w-]+\.mjs$/;
/** Folder of bundles, in the project, where their code finds its packages. */
const DIR = '.astro/bundles';
const LIST = 'bundle.json';
/** Folder of the scripts of a site. */
const SCRIPTS = '_astro';
/** Time after which an unused bundle is removed. */
const UNUSED = 24 * 60 * 60 * 1000;

/** Files besides the code that a bundle depends on. */
const CONFIGURATION = ['tsconfig.json', 'package-lock.json', 'node_modules/.package-lock.json'];
/** Variables that may be inlined into the code. */
const VARIABLES = /^(?:NODE_ENV$|PUBLIC_|VITE_|ASTRO_)/;
/** Names that Vite and Astro define themselves; variables of the same names would override them. */
const VITE_NAMES = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Leaves out variables that would turn a build into one for development. */
export function dropViteNames(env: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !VITE_NAMES.includes(name)));
}

/**
 * Makes the digest of all sources of a bundle.
 *
 * @param root Folder of the project.
 * @param stamp Digest of the code and the settings that every page is made of.
 * @returns Nothing if there are `.env` files, which Vite would read, and this does not.
 */
export function digestBundle(
  root: string,
  stamp: string,
  env: Record<string, string | undefined>,
): string | undefined {
  const names = readdirSync(root);
  if (names.some((name) => /^\.env(?:\.|$)/.test(name))) return undefined;
  const files = CONFIGURATION.map((name) => {
    const file = join(root, name);
    return existsSync(file) ? getDigest(readFileSync(file)) : '';
  });
  const variables = Object.entries(env)
    .filter(([name]) => VARIABLES.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return getDigest([stamp, process.version, ...files, ...variables].join('\n'));
}

/**
 * Saves the code that Astro has made, joined with the packages that it imports, which are hundreds of files, and the
 * scripts of the site.
 *
 * @param root Folder of the project.
 * @param server Folder of Astro's code.
 * @param site Folder of the site.
 * @param to Folder of the bundle, within the project.
 */
export async function saveBundle(
  root: string,
  { server, site, to }: { server: string; site: string; to: string },
): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  const [code, joined] = [join(to, 'code'), join(to, 'joined')];
  cpSync(join(server, CODE_DIR), code, { recursive: true });
  const entry = findEntry(code);
  if (entry) await writeJoined(root, relative(root, join(code, entry)), joined).catch(() => {});
  // What cannot be joined is loaded as it stands.
  if (existsSync(joined) && findEntry(joined)) {
    rmSync(code, { recursive: true });
    renameSync(joined, code);
  } else rmSync(joined, { recursive: true, force: true });
  cpSync(join(site, SCRIPTS), join(to, SCRIPTS), { recursive: true });
  const list = JSON.stringify(listFiles(to));
  writeFileSync(join(to, LIST), `${getDigest(list)}\n${list}`);
}

function findEntry(code: string): string | undefined {
  return readdirSync(code).find((name) => ENTRY.test(name));
}

/** Publishes a saved bundle for later builds, and removes unused bundles. */
export function publishBundle(root: string, digest: string, from: string): void {
  const dir = join(root, DIR);
  if (!existsSync(join(from, LIST))) return;
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    const stat = statSync(join(dir, name), { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > UNUSED) removeBundle(root, name);
  }
  try {
    renameSync(from, join(dir, digest));
  } catch (error) {
    // Another build may have published the same meanwhile.
    if (!existsSync(join(dir, digest))) throw error;
  }
}

/** Removes a bundle. */
export function removeBundle(root: string, digest: string): void {
  rmSync(join(root, DIR, digest), { recursive: true, force: true });
}

/** Makes the variable that sets Node's compile cache to the folder of a bundle, so that both are removed together. */
export function toCompileCache(root: string, digest: string): Record<string, string> {
  return { NODE_COMPILE_CACHE: join(root, DIR, digest, 'compiled') };
}

/** Tells whether there is a bundle, even if damaged. */
export function hasBundle(root: string, digest: string): boolean {
  return existsSync(join(root, DIR, digest, LIST));
}

/**
 * Begins a site with a bundle: copies its scripts and the files of `public/` into its folder.
 *
 * @param site Folder of the new site.
 * @returns Address of the entry module of its code.
 * @throws Error when a file of the bundle has changed since it was saved.
 */
export function beginWithBundle(root: string, digest: string, site: string): string {
  const bundle = join(root, DIR, digest);
  const [proof, list = ''] = readFileSync(join(bundle, LIST), 'utf8').split('\n');
  const files = listFiles(bundle);
  if (proof !== getDigest(list) || JSON.stringify(files) !== list) {
    throw new Error(`${bundle} is damaged.`);
  }
  const entry = findEntry(join(bundle, 'code'));
  if (!entry) throw new Error(`${bundle} has no entry.`);
  markUsed(bundle);
  cpSync(join(bundle, SCRIPTS), join(site, SCRIPTS), { recursive: true });
  if (existsSync(join(root, 'public'))) {
    cpSync(join(root, 'public'), site, { recursive: true, dereference: true });
  }
  return pathToFileURL(join(bundle, 'code', entry)).href;
}

/** Lists the files of a bundle, with their digests. */
function listFiles(dir: string): [string, string][] {
  return globSync('{code,_astro}/**/*', { cwd: dir })
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort()
    .map((file) => [file, getDigest(readFileSync(join(dir, file)))]);
}
