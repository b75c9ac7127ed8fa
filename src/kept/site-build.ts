import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../lib/get-digest.ts';
import { getSiteCache } from '../packs/caches.ts';
import { digestCode } from '../packs/digest-code.ts';
import type { Settings } from '../publish/settings.ts';
import { findTime, type KeptFile, type Ledger, readLedger, writeLedger } from './ledger.ts';
import { listFiles } from './list-files.ts';
import type { SiteFile } from './site-file.ts';
import { readYear, readYears } from './year-folder.ts';

/** Code that pages are made by: all of it, as any may show in a page. */
const CODE = ['src/**/*.*', 'public/**/*.*', 'astro.config.mjs', 'package.json'];

/** A build under way: what it takes over from the last one, and what it has made itself. */
export type SiteBuild = Settings & {
  /** Digest of what goes into every page: code and settings. */
  stamp: string;
  /** Digest of what else than pages goes into the index of search: the version of Pagefind. */
  searchStamp: string;
  /** What the last build left, and the years that were built on their own. */
  last: Ledger;
  years: Ledger;
  ledgerFile: string;
  /** Files taken over, by path. */
  kept: Map<string, KeptFile>;
  /** Files made anew, by path. */
  made: Map<string, SiteFile>;
};

/**
 * Begins a build.
 *
 * @param root Folder of the project.
 */
export function beginBuild(settings: Settings, root: string, offline: boolean): SiteBuild {
  const { siteUrl, base } = settings;
  const stamp = getDigest([digestCode(root, CODE), siteUrl, base, offline].join(' '));
  const ledgerFile = join(getSiteCache(settings, root), 'ledger.json');
  const { year, outDir } = settings;
  const last = year ? readYear(settings, year) : readLedger(ledgerFile, outDir);
  const years: Ledger = year ? new Map() : readYears(settings);
  const files = { last, years, kept: new Map(), made: new Map() };
  return { ...settings, ...files, stamp, searchStamp: digestCode(root, []), ledgerFile };
}

/**
 * Takes a file over from the last build, if it was made of the same and nobody has changed it since.
 *
 * @param key Digest of all that the file is made of.
 * @returns Whether it is taken over.
 */
export function keepFile({ last, years, kept }: SiteBuild, path: string, key: string): boolean {
  const file = [last.get(path), years.get(path)].find((one) => one?.key === key);
  const time = file && findTime(file);
  if (!file || !time) return false;
  kept.set(path, { ...file, time });
  return true;
}

/** Ends a build: notes what lies in its folder for the next one. */
export function endBuild(build: SiteBuild, dir: string): void {
  const files = listFiles(build, dir).map((file): KeptFile => {
    const known = build.kept.get(file.path);
    return known ?? { ...file, time: statSync(join(dir, file.path)).mtimeMs, dir };
  });
  writeLedger(build.ledgerFile, files);
}
