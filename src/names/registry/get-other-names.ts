import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import type { GetOtherNames } from './read-names.ts';

/** Languages whose names of places readers may type; CLDR has them all. */
const LANGUAGES = [
  ...['en', 'ar', 'tr', 'fa', 'he', 'ur', 'ku', 'fr', 'de', 'es', 'it', 'ru', 'uk', 'el'],
  ...['hi', 'zh', 'zh-Hant', 'ja', 'ko'],
];

/** The part of a CLDR file that names the city of a time zone. */
const zones = z.record(
  z.string(),
  z.object({ dates: z.object({ timeZoneNames: z.object({ zone: z.unknown() }) }) }),
);
const city = z.object({ exemplarCity: z.string() });
const files = new Map<string, unknown>();
const cldr = import.meta.resolve('cldr-dates-full/package.json');

/**
 * Gives the names of a country, or of the city that a time zone is named after, in other
 * languages, from Unicode CLDR: countries as Node brings them, cities from `cldr-dates-full`.
 *
 * @returns Each name once; none for a place that CLDR does not know.
 */
export const getOtherNames: GetOtherNames = ({ country, timezone }) => {
  const names = LANGUAGES.flatMap((language) => [
    country && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country),
    timezone && getCity(language, timezone),
  ]);
  return [...new Set(names.filter((name): name is string => Boolean(name)))];
};

function getCity(language: string, timezone: string): string | undefined {
  let zone = files.get(language) ?? readZones(language);
  files.set(language, zone);
  for (const part of timezone.split('/')) zone = Object(zone)[part];
  return city.safeParse(zone).data?.exemplarCity;
}

function readZones(language: string): unknown {
  const path = fileURLToPath(new URL(`main/${language}/timeZoneNames.json`, cldr));
  const data = zones.parse(Object(JSON.parse(readFileSync(path, 'utf8'))).main);
  return data[language]?.dates.timeZoneNames.zone ?? {};
}
