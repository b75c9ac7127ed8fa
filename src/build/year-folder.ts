import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { SiteBuild } from './site/build-state.ts';
import { type Ledger, readLedger } from './site/ledger.ts';
import { writeLedger } from './site/write-ledger.ts';

/** File of the ledger in the folder of a year. */
const LEDGER = 'ledger.sqlite';

/** Reads the ledgers of the years that were built separately. */
export function readYears(settings: Settings): Ledger {
  if (!existsSync(settings.yearsDir)) return new Map();
  const years = readdirSync(settings.yearsDir).filter((name) => /^\d{4}$/.test(name));
  return new Map(years.flatMap((year) => [...readYear(settings, year)]));
}

/** Reads the ledger of a year's build; it is empty if there was none. */
export function readYear({ yearsDir }: Settings, year: string): Ledger {
  const dir = join(yearsDir, year);
  return readLedger(join(dir, LEDGER), dir);
}

/** Ends the build of a year: removes files that are not of the year from its folder, and writes its ledger. */
export function endYear({ reused, made }: SiteBuild, dir: string): void {
  const ofYear = [...reused.values(), ...made.values()].filter(({ key }) => key);
  const folders = new Set(ofYear.map(({ path }) => path.split('/')[0]));
  for (const name of readdirSync(dir)) {
    if (!folders.has(name)) rmSync(join(dir, name), { recursive: true });
  }
  const files = ofYear.map((file) => ({
    ...file,
    time: statSync(join(dir, file.path)).mtimeMs,
    dir,
  }));
  writeLedger(join(dir, LEDGER), files);
}
