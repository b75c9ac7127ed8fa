import type { ToUrl } from '../../base/address.ts';
import { NAME_TYPES, type Thing } from '../layout/json-ld.ts';
import type { NameView } from './name-view.ts';

/** Other spellings that are told: the page has them all. */
const MOST_OTHERS = 24;

/** Describes the person, place or organisation that a page is of; its id is the address of the page. */
export function makeNameJsonLd(view: NameView, toUrl: ToUrl): Thing {
  const { kind, name, path, native, summary, coordinates, around, sameAs, newest } = view;
  const all = [...native.map((spelling) => spelling.name), ...(newest?.spellings ?? [])];
  const others = [...new Set(all)].slice(0, MOST_OTHERS);
  const [outer] = around;
  const [latitude, longitude] = coordinates ?? [];
  return {
    '@type': NAME_TYPES[kind],
    '@id': toUrl(path),
    ...{ name, url: toUrl(path), description: summary },
    ...(others.length > 0 && { alternateName: others }),
    ...(sameAs && { sameAs }),
    ...(coordinates && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(outer && {
      containedInPlace: { '@type': 'Place', '@id': toUrl(outer.path), name: outer.name },
    }),
  };
}
