import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { SiteBuild } from './site/build-state.ts';
import { type Ledger, readLedger, writeLedger } from './site/ledger.ts';

/** File of a year's folder that tells what else is in it. */
const LEDGER = 'ledger.sqlite';

/** Reads what the years that were built on their own left. */
export function readYears(settings: Settings): Ledger {
  if (!existsSync(settings.yearsDir)) return new Map();
  const years = readdirSync(settings.yearsDir).filter((name) => /^\d{4}$/.test(name));
  return new Map(years.flatMap((year) => [...readYear(settings, year)]));
}

/** Reads what the build of a year left; nothing where there was none. */
export function readYear({ yearsDir }: Settings, year: string): Ledger {
  const dir = join(yearsDir, year);
  return readLedger(join(dir, LEDGER), dir);
}

/** Ends the build of a year: leaves in its folder what is of the year, and a ledger of that. */
export function endYear({ reused, made }: SiteBuild, dir: string): void {
  const own = [...reused.values(), ...made.values()].filter(({ key }) => key);
  const folders = new Set(own.map(({ path }) => path.split('/')[0]));
  for (const name of readdirSync(dir)) {
    if (!folders.has(name)) rmSync(join(dir, name), { recursive: true });
  }
  const files = own.map((file) => ({ ...file, time: statSync(join(dir, file.path)).mtimeMs, dir }));
  writeLedger(join(dir, LEDGER), files);
}
