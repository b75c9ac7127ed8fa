import { getDigest } from '../../base/get-digest.ts';
import type { Archive } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';
import { type Coordinates, drawLocator } from './draw-map.ts';

/** A map of the surroundings of a place, as a file. */
export type LocatorFile = { coordinates: Coordinates; degrees: number };

/** Raise it when maps are drawn differently: the name of a file is a digest of what is in it. */
const LOOK = 1;
/** Height of a map on the globe, in degrees: of a place in a country, and of any other. */
const NEAR = 14;
const WIDE = 45;

/** Tells how much of the globe the map of a place shows. */
export function getLocatorDegrees({ within }: { within?: string | undefined }): number {
  return within ? NEAR : WIDE;
}

/** Finds the first place of a text that can be shown on a map. */
export function findLocator(
  { outline }: Pick<Article, 'outline'>,
  known: Archive['names'],
): (LocatorFile & { place: string }) | undefined {
  for (const ref of outline.refs) {
    const entry = ref.startsWith('places/') ? known.get(ref)?.entry : undefined;
    if (!entry?.coordinates) continue;
    const { name, coordinates } = entry;
    return { place: name, coordinates, degrees: getLocatorDegrees(entry) };
  }
  return undefined;
}

/** Names the file of a map, below the folder of pictures: `map-1f0c….svg`. */
export function toLocatorName({ coordinates, degrees }: LocatorFile): string {
  const what = JSON.stringify([LOOK, coordinates, degrees]);
  const name = names.get(what) ?? `map-${getDigest(what).slice(0, 12)}.svg`;
  names.set(what, name);
  return name;
}

/** An archive has many more articles than places. */
const names = new Map<string, string>();

/** Draws a map in colours that stand on light paper and on dark. */
export function formatLocator({ coordinates, degrees }: LocatorFile): string {
  const { width, height, land, borders, points } = drawLocator(coordinates, degrees);
  const dots = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="8" fill="#2c8a5f"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<path fill="#8a7f68" fill-opacity=".4" d="${land}"/>`,
    `<path fill="none" stroke="#8a7f68" stroke-width="1.5" d="${borders}"/>`,
    ...dots,
    '</svg>',
  ].join('');
}
