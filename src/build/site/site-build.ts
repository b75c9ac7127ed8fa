import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getSiteCache } from '../../articles/store/caches.ts';
import { digestImports } from '../../articles/store/digest-imports.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { Settings } from '../../settings.ts';
import { readYear, readYears } from '../year-folder.ts';
import type { SiteBuild } from './build-state.ts';
import {
  findUnchanged,
  identify,
  type Ledger,
  type LedgerFile,
  readLedgerState,
} from './ledger.ts';

/** Entry points of the code that makes pages; some pages depend on files of `public/`. */
const CODE = ['src/pages/**/*.*', 'src/content.config.ts', 'astro.config.mjs', 'public/**/*.*'];
const BUILD = ['src/build/build.ts', 'src/build/run-astro.ts', 'package.json'];
/** Entry point of the code that makes the search index of pages. */
const SEARCH = 'src/build/search/pagefind-index.ts';

/**
 * Makes the digest of what every page is made of: code and settings.
 *
 * @param root Folder of the project.
 */
export function makeStamp({ siteUrl, base }: Settings, root: string, offline: boolean): string {
  // The name of a folder may have dots, too: `[...list]`.
  const code = globSync(CODE, { cwd: root })
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'));
  const { digest } = digestImports(root, [...code, ...BUILD]);
  return getDigest([digest, siteUrl, base, offline].join(' '));
}

/**
 * Begins a build.
 *
 * @param root Folder of the project.
 * @param stamp As `makeStamp` gives it.
 */
export function beginBuild(settings: Settings, root: string, stamp: string): SiteBuild {
  const ledgerFile = getLedgerFile(settings, root);
  const { year, outDir } = settings;
  const state = year ? undefined : readLedgerState(ledgerFile, outDir);
  const years: Ledger = year ? new Map() : readYears(settings);
  const last = state?.files ?? readYear(settings, year ?? '');
  // A search index is only usable as a whole, and a file of it may be missing in the ledger.
  if (state?.isWhole === false) dropSearch(last);
  const files = { last, years, reused: new Map(), made: new Map() };
  // If the ledger does not describe all of a folder, the folder is replaced as a whole.
  const isDescribed = state?.isWhole && existsSync(outDir) && identify(outDir) === state.folder;
  return {
    ...settings,
    ...files,
    stamp,
    searchStamp: digestImports(root, [SEARCH]).digest,
    ledgerFile,
    ...(isDescribed && { target: outDir }),
  };
}

/** Names the file of the ledger of a site. */
export function getLedgerFile(settings: Settings, root: string): string {
  return join(getSiteCache(settings, root), 'ledger.sqlite');
}

function dropSearch(ledger: Ledger): void {
  for (const path of ledger.keys()) if (path.startsWith('pagefind/')) ledger.delete(path);
}

/**
 * Reuses a file of the last build, if it was made of the same sources and is unchanged since.
 *
 * @param key Digest of all sources of the file.
 * @returns The file, or nothing if it must be made anew.
 */
export function reuseFile(
  { last, years, reused }: Pick<SiteBuild, 'last' | 'years' | 'reused'>,
  path: string,
  key: string,
): LedgerFile | undefined {
  const built = [last.get(path), years.get(path)].find((file) => file?.key === key);
  const file = built && findUnchanged(built);
  if (file) reused.set(path, file);
  return file;
}
