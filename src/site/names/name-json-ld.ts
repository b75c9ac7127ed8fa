import type { NameView } from './name-view.ts';

/** Types of schema.org for the kinds of names. */
const TYPES = { people: 'Person', places: 'Place', organizations: 'Organization' } as const;

/** Gives the address of an item of Wikidata. */
export function toWikidata(id: string): string {
  return `https://www.wikidata.org/wiki/${id}`;
}

/**
 * Describes a name to machines, as schema.org's `Person`, `Place` or `Organization`.
 *
 * @param toUrl Makes the whole URL of an address.
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function makeNameJsonLd(
  {
    kind,
    name,
    path,
    native,
    summary,
    wikidata,
    sameAs = [],
    coordinates,
    around,
    newest,
  }: NameView,
  toUrl: (address: string) => string,
): string {
  const others = [...native.map((spelling) => spelling.name), ...(newest?.spellings ?? [])];
  const same = [...(wikidata ? [toWikidata(wikidata)] : []), ...sameAs];
  const [latitude, longitude] = coordinates ?? [];
  const [outer] = around;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': TYPES[kind],
    name,
    description: summary,
    url: toUrl(path),
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...(same.length > 0 && { sameAs: same }),
    ...(coordinates && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(outer && {
      containedInPlace: { '@type': 'Place', name: outer.name, url: toUrl(outer.path) },
    }),
  }).replaceAll('<', '\\u003c');
}
