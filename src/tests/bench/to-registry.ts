import { getOtherNames } from '../../names/registry/get-other-names.ts';
import type { NameEntry, Registry } from '../../names/registry/registry.ts';
import { demonyms, openers, titles } from '../../names/spelling/words-beside-names.ts';
import type { ReutersArticle } from './read-reuters.ts';

/** Places that the tags abbreviate, or that had other names in 1987, as the copy writes them. */
const PLACES: Record<string, string[]> = {
  usa: ['United States', 'U.S.', 'USA', 'U.S.A.', 'America'],
  uk: ['United Kingdom', 'U.K.', 'UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales'],
  ussr: ['Soviet Union', 'USSR', 'U.S.S.R.'],
  uae: ['United Arab Emirates', 'UAE', 'U.A.E.'],
  netherlands: ['Netherlands', 'The Netherlands', 'Holland'],
  'yemen-arab-republic': ['North Yemen', 'Yemen Arab Republic'],
  'yemen-demo-republic': ['South Yemen'],
  'trinidad-tobago': ['Trinidad and Tobago', 'Trinidad'],
  'hong-kong': ['Hong Kong', 'Hongkong'],
  'west-germany': ['West Germany', 'Federal Republic of Germany'],
};
/** Codes (ISO 3166) of tags that CLDR names otherwise. */
const CODES: Record<string, string> = {
  usa: 'US',
  uk: 'GB',
  turkey: 'TR',
  uae: 'AE',
  'hong-kong': 'HK',
  burma: 'MM',
  ussr: 'RU',
  'west-germany': 'DE',
};

/**
 * Makes a registry of the people and places that the articles are tagged with, as an editor would
 * who has the tags alone: their words with capitals.
 */
export function toRegistry(articles: readonly ReutersArticle[]): Registry {
  const codes = getCodes();
  const list = (kind: 'people' | 'places') =>
    [...new Set(articles.flatMap((one) => one[kind]))].sort();
  const people = list('people').map((id) => {
    const tagged = articles.filter((one) => one.people.includes(id));
    return toEntry('people', id, [
      ...learnNames(id, tagged),
      toName(id),
      lowerParticle(toName(id)),
    ]);
  });
  const places = list('places').map((id) => {
    const names = PLACES[id] ?? [toName(id)];
    const country = CODES[id] ?? codes.get(names[0] ?? '');
    const entry = toEntry('places', id, names);
    return country ? { ...entry, otherNames: getOtherNames({ country }) } : entry;
  });
  return { entries: [...people, ...places, ...toCities(places, codes)] };
}

/** Finds the full names of a surname in the articles tagged with it: “Clayton Yeutter”. */
function learnNames(tag: string, articles: readonly ReutersArticle[]): string[] {
  const surname = toName(tag).split(' ').at(-1) ?? '';
  const pattern = new RegExp(
    `((?:[A-Z][\\w.]+ ){1,3})((?:(?:de|du|van|von|la) )*${surname})\\b`,
    'g',
  );
  const counts = new Map<string, number>();
  for (const { paragraphs } of articles) {
    for (const { text } of paragraphs) {
      for (const [, before = '', last = ''] of text.matchAll(pattern)) {
        const words = before.trim().split(' ');
        const isLoose = (word: string) =>
          [titles, openers, demonyms].some((list) => list.has(word.toLowerCase())) ||
          /[A-Z]{2}/.test(word);
        const first = words.slice(words.findLastIndex(isLoose) + 1).join(' ');
        if (first) counts.set(`${first} ${last}`, (counts.get(`${first} ${last}`) ?? 0) + 1);
      }
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.filter(([, count], place) => place === 0 || count > 2).map(([name]) => name);
}

/** The cities that name time zones, each in its country: what Unicode knows of places in places. */
function toCities(places: readonly NameEntry[], codes: ReadonlyMap<string, string>): NameEntry[] {
  const taken = new Set(places.flatMap(({ name, aliases }) => [name, ...aliases]));
  return places.flatMap(({ id, name }) => {
    const code = CODES[id] ?? codes.get(name);
    const zones = (code && new Intl.Locale('und', { region: code }).getTimeZones?.()) || [];
    return zones.flatMap((zone) => {
      const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
      if (!/^[A-Z]/.test(city) || taken.has(city)) return [];
      taken.add(city);
      const entry = toEntry('places', `${id}/${city}`.toLowerCase().replaceAll(' ', '-'), [city]);
      return [{ ...entry, within: id }];
    });
  });
}

function lowerParticle(name: string): string {
  return name.replace(/^(?:De|Du|Van|Von)(?= )/, (word) => word.toLowerCase());
}

function toEntry(
  kind: NameEntry['kind'],
  id: string,
  [name = id, ...aliases]: string[],
): NameEntry {
  return { kind, id, name, aliases, native: [], roles: [], otherNames: [], summary: '' };
}

function toName(tag: string): string {
  return tag
    .split('-')
    .map((word) =>
      /^(?:de|du|van|von)$/.test(word) ? word : word.replace(/^./, (first) => first.toUpperCase()),
    )
    .join(' ')
    .replace(/^./, (first) => first.toUpperCase());
}

function getCodes(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name ? [[name, code] as const] : [];
    }),
  );
}
