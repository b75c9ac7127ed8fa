import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { getDigest } from '../../../base/get-digest.ts';
import { OTHER_LANGUAGES } from '../other-languages.ts';
import current from './cities.json' with { type: 'json' };

/** The part of a CLDR file that names the city of each time zone. */
const zones = z.record(
  z.string(),
  z.object({ dates: z.object({ timeZoneNames: z.object({ zone: z.unknown() }) }) }),
);
const city = z.object({ exemplarCity: z.string() });
const packed = z.tuple([
  z.object({ filename: z.string(), version: z.string(), integrity: z.string() }),
]);

/**
 * Writes `cities.json` and the licence beside it, out of the package `cldr-dates-full`, which is
 * fetched for that and not installed: 142 MB would come with it, for what fills 0.2.
 *
 * @param version Like `48.2.0`: the version of CLDR that Node has.
 */
function writeCities(version: string): void {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  const npm = ['pack', `cldr-dates-full@${version}`, '--json', '--pack-destination', dir];
  const [{ filename, integrity }] = packed.parse(JSON.parse(execFileSync('npm', npm, text)));
  if (version === current.version && integrity !== current.integrity) {
    throw new Error(
      `cldr-dates-full ${version} is ${integrity}, but cities.json was made of ${current.integrity}. A published version never changes: find out why before you trust it.`,
    );
  }
  execFileSync('tar', ['-xzf', join(dir, filename), '-C', dir]);
  const names = Object.fromEntries(
    OTHER_LANGUAGES.map((language) => [language, readCities(join(dir, 'package'), language)]),
  );
  const digest = getDigest(JSON.stringify(names));
  const file = join(import.meta.dirname, 'cities.json');
  writeFileSync(file, `${JSON.stringify({ version, integrity, digest, names }, null, 2)}\n`);
  const licence = readFileSync(join(dir, 'package/LICENSE'));
  writeFileSync(join(import.meta.dirname, 'LICENSE'), licence);
  rmSync(dir, { recursive: true });
  console.log(`${file} has the names of cities from CLDR ${version}.`);
}

const text = { encoding: 'utf8' } as const;

function readCities(dir: string, language: string): Record<string, string> {
  const file = readFileSync(join(dir, `main/${language}/timeZoneNames.json`), 'utf8');
  const data = zones.parse(Object(JSON.parse(file)).main);
  return Object.fromEntries(listCities(data[language]?.dates.timeZoneNames.zone, []));
}

/** Zones lie in one another: `{ America: { Argentina: { Ushuaia: { exemplarCity } } } }`. */
function listCities(zone: unknown, path: readonly string[]): [string, string][] {
  const name = city.safeParse(zone).data?.exemplarCity;
  const here: [string, string][] = name ? [[path.join('/'), name]] : [];
  if (typeof zone !== 'object' || zone === null) return here;
  const inner = Object.entries(zone).filter(([, value]) => typeof value === 'object');
  return [...here, ...inner.flatMap(([part, value]) => listCities(value, [...path, part]))];
}

writeCities(process.argv[2] ?? current.version);
