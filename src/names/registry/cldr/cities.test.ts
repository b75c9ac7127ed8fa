import { expect, test } from 'vitest';
import { getDigest } from '../../../base/get-digest.ts';
import { OTHER_LANGUAGES } from '../other-languages.ts';
import cities from './cities.json' with { type: 'json' };

test('cities come from the CLDR that Node has; if not, run `npm run cldr -- <version>`', () => {
  expect(cities.version.split('.')[0]).toBe(process.versions['cldr']?.split('.')[0]);
});

test('cities are in the languages that are asked for; if not, run `npm run cldr`', () => {
  expect(Object.keys(cities.names)).toEqual(OTHER_LANGUAGES);
});

test('no name was changed by hand', () => {
  expect(getDigest(JSON.stringify(cities.names))).toBe(cities.digest);
});

// Node tells the city of a zone only within the zone's name, and only of some zones.
test.each(['ar', 'fa', 'he', 'ru', 'uk', 'el', 'hi', 'zh', 'ja', 'ko'] as const)(
  'Node says what the file says of more than half of the cities in %s',
  (language) => {
    const names = Object.entries(cities.names[language]);
    const same = names.filter(([zone, city]) => getZoneName(language, zone)?.includes(city));
    expect(same.length).toBeGreaterThan(names.length / 2);
  },
);

function getZoneName(language: string, timeZone: string): string | undefined {
  if (timeZone === 'Etc/Unknown') return undefined;
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
}
