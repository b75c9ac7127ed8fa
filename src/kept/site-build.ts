import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { getDigest } from '../lib/get-digest.ts';
import { getSiteCache } from '../packs/caches.ts';
import { digestCode } from '../packs/digest-code.ts';
import type { Settings } from '../publish/settings.ts';
import { findTime, type KeptFile, type Ledger, readLedger, writeLedger } from './ledger.ts';
import { describeFile, type SiteFile } from './site-file.ts';

/** Code that pages are made by: all of it, as any may show in a page. */
const CODE = ['src/**/*.*', 'public/**/*.*', 'astro.config.mjs', 'package.json'];

/** File of a year's folder that tells what else is in it. */
const YEAR_LEDGER = 'ledger.json';

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

/** Reads what the years that were built on their own left. */
function readYears(settings: Settings): Ledger {
  if (!existsSync(settings.yearsDir)) return new Map();
  const years = readdirSync(settings.yearsDir).filter((name) => /^\d{4}$/.test(name));
  return new Map(years.flatMap((year) => [...readYear(settings, year)]));
}

function readYear({ yearsDir }: Settings, year: string): Ledger {
  const dir = join(yearsDir, year);
  return readLedger(join(dir, YEAR_LEDGER), dir);
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

/**
 * Lays files of the last build into the folder of the new site: as links, so that nothing is copied; no
 * build changes a file in place.
 */
export function placeFiles(files: Iterable<KeptFile>, dir: string): void {
  const folders = new Set<string>();
  for (const { dir: from, path } of files) {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(join(from, path), target);
    } catch {
      copyFileSync(join(from, path), target);
    }
  }
}

/** Lists every file of the new site, and notes those that nobody has noted yet. */
export function listFiles(
  { kept, made, base }: Pick<SiteBuild, 'kept' | 'made' | 'base'>,
  dir: string,
): SiteFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
  return walk('')
    .sort()
    .map((path) => {
      const known = kept.get(path) ?? made.get(path);
      if (known) return known;
      const file = describeFile(path, readFileSync(join(dir, path)), base);
      made.set(path, file);
      return file;
    });
}

/** Ends a build: notes what lies in its folder for the next one. */
export function endBuild(build: SiteBuild, dir: string): void {
  const files = listFiles(build, dir).map((file): KeptFile => {
    const known = build.kept.get(file.path);
    return known ?? { ...file, time: statSync(join(dir, file.path)).mtimeMs, dir };
  });
  writeLedger(build.ledgerFile, files);
}

/** Ends the build of a year: leaves in its folder what is of the year, and a ledger of that. */
export function endYear({ kept, made }: SiteBuild, dir: string): void {
  placeFiles(kept.values(), dir);
  const own = [...kept.values(), ...made.values()].filter(({ key }) => key);
  const folders = new Set(own.map(({ path }) => path.split('/')[0]));
  for (const name of readdirSync(dir)) {
    if (!folders.has(name)) rmSync(join(dir, name), { recursive: true });
  }
  const files = own.map((file) => ({ ...file, time: statSync(join(dir, file.path)).mtimeMs, dir }));
  writeLedger(join(dir, YEAR_LEDGER), files);
}
