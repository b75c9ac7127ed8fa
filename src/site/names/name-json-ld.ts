import type { GeoCoordinates, OrganizationLeaf, PersonLeaf, PlaceLeaf } from 'schema-dts';
import type { ToUrl } from '../../base/address.ts';
import { NAME_TYPES } from '../layout/json-ld.ts';
import type { NameView } from './name-view.ts';

/** Other spellings that are told: the page has them all. */
const MOST_OTHERS = 24;

/** Describes the person, place or organisation that a page is of; its id is the address of the page. */
export function makeNameJsonLd(
  view: NameView,
  toUrl: ToUrl,
): PersonLeaf | PlaceLeaf | OrganizationLeaf {
  const { kind, name, path, native, summary, coordinates, around, sameAs, newest } = view;
  const all = [...native.map((spelling) => spelling.name), ...(newest?.spellings ?? [])];
  const others = [...new Set(all)].slice(0, MOST_OTHERS);
  const thing = {
    '@id': toUrl(path),
    name,
    url: toUrl(path),
    description: summary,
    ...(others.length > 0 && { alternateName: others }),
    ...(sameAs && { sameAs }),
  };
  if (kind !== 'places') return { '@type': NAME_TYPES[kind], ...thing };
  const [outer] = around;
  return {
    '@type': NAME_TYPES[kind],
    ...thing,
    ...(coordinates && { geo: toGeo(coordinates) }),
    ...(outer && {
      containedInPlace: { '@type': 'Place', '@id': toUrl(outer.path), name: outer.name },
    }),
  };
}

function toGeo([latitude, longitude]: readonly [number, number]): GeoCoordinates {
  return { '@type': 'GeoCoordinates', latitude, longitude };
}
