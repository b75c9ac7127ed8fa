import { getOtherNames } from '../../names/get-other-names.ts';
import type { NameEntry, Registry } from '../../names/registry.ts';
import type { ReutersArticle } from './read-reuters.ts';

/** Places that the tags abbreviate, or that had other names in 1987, as the copy writes them. */
const PLACES: Record<string, string[]> = {
  usa: ['United States', 'U.S.', 'USA', 'U.S.A.', 'America'],
  uk: ['United Kingdom', 'U.K.', 'UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales'],
  ussr: ['Soviet Union', 'USSR', 'U.S.S.R.', 'Moscow'],
  uae: ['United Arab Emirates', 'UAE', 'U.A.E.', 'Abu Dhabi', 'Dubai'],
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
};

/**
 * Makes a registry of the people and places that the articles are tagged with, as an editor would
 * who has the tags alone: their words with capitals.
 */
export function toRegistry(articles: readonly ReutersArticle[]): Registry {
  const codes = getCodes();
  const list = (kind: 'people' | 'places') =>
    [...new Set(articles.flatMap((one) => one[kind]))].sort();
  const people = list('people').map((id) => toEntry('people', id, [toName(id)]));
  const places = list('places').map((id) => {
    const names = PLACES[id] ?? [toName(id)];
    const country = CODES[id] ?? codes.get(names[0] ?? '');
    const entry = toEntry('places', id, names);
    return country ? { ...entry, otherNames: getOtherNames({ country }) } : entry;
  });
  return { entries: [...people, ...places] };
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
