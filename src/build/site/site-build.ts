import { globSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getSiteCache } from '../../articles/store/caches.ts';
import { digestImports } from '../../articles/store/digest-imports.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { Settings } from '../../settings.ts';
import { readYear, readYears } from '../year-folder.ts';
import type { SiteBuild } from './build-state.ts';
import { formatDigests, getDigestsFile } from './digests.ts';
import { findChanges } from './find-changes.ts';
import { findTime, type Ledger, type LedgerFile, readLedger, writeLedger } from './ledger.ts';
import { listFiles } from './list-files.ts';

let count = 0;

/** Entry points of the code that makes pages; files of `public/` show in pages by their contents. */
const CODE = ['src/pages/**/*.*', 'src/content.config.ts', 'astro.config.mjs', 'public/**/*.*'];
const BUILD = ['src/build/build.ts', 'src/build/run-astro.ts', 'package.json'];
/** Entry points of the code that makes the search index, beside the pages. */
const SEARCH = 'src/build/search/pagefind-index.ts';

/**
 * Makes the digest of what goes into every page: code and settings.
 *
 * @param root Folder of the project.
 */
export function makeStamp({ siteUrl, base }: Settings, root: string, offline: boolean): string {
  // The name of a folder may have points, too: `[...list]`.
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
  const ledgerFile = join(getSiteCache(settings, root), 'ledger.sqlite');
  const { year, outDir } = settings;
  const last = year ? readYear(settings, year) : readLedger(ledgerFile, outDir);
  const years: Ledger = year ? new Map() : readYears(settings);
  const files = { last, years, reused: new Map(), made: new Map() };
  return {
    ...settings,
    ...files,
    stamp,
    searchStamp: digestImports(root, [SEARCH]).digest,
    ledgerFile,
  };
}

/**
 * Takes a file over from the last build, if it was made of the same and nobody has changed it since.
 *
 * @param key Digest of all that the file is made of.
 * @returns Whether it is taken over.
 */
export function reuseFile({ last, years, reused }: SiteBuild, path: string, key: string): boolean {
  const file = [last.get(path), years.get(path)].find((one) => one?.key === key);
  const time = file && findTime(file);
  if (!file || !time) return false;
  reused.set(path, { ...file, time });
  return true;
}

/**
 * Ends a build.
 *
 * @returns What to do once the site is in its place: notes what is there for the next build, and beside
 *   it what has changed since the last. Of a build that is killed before, the next one knows nothing.
 */
export function endBuild(build: SiteBuild, dir: string): () => void {
  const files = listFiles(build, dir).map((file): LedgerFile => {
    const known = build.reused.get(file.path);
    return known ?? { ...file, time: statSync(join(dir, file.path)).mtimeMs, dir };
  });
  return () => {
    const changes = findChanges(build.last, new Map(files.map((file) => [file.path, file])));
    writeWhole(getDigestsFile(build.outDir), formatDigests(files));
    writeWhole(`${build.outDir}-changes.json`, `${JSON.stringify(changes, null, 1)}\n`);
    writeLedger(build.ledgerFile, files);
  };
}

/**
 * Writes a file so that it is there whole or not at all, whatever breaks off the writing.
 */
function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}-${count++}.part`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
