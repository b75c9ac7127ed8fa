import type { Name } from '../data/archive.ts';

/** A place on a map, and in how many articles it is. */
export type MappedPlace = {
  name: string;
  path: string;
  coordinates: readonly [number, number];
  articles: number;
};

/** Lists the places among counted names that have coordinates and articles, the most mentioned first. */
export function listMappedPlaces(counts: ReadonlyMap<Name, number>): MappedPlace[] {
  return [...counts]
    .flatMap(([{ entry, path }, articles]) => {
      const { name, coordinates } = entry;
      return coordinates && articles > 0 ? [{ name, path, articles, coordinates }] : [];
    })
    .sort((a, b) => b.articles - a.articles);
}

/** Part of all mentions of places that a map of the news shows. */
const SHOWN = 0.8;

/**
 * Picks the places with most of the news, those nearest to its middle, so that one place far away does not
 * turn their map into a map of the world.
 *
 * @example Of Tripoli, Cairo, Gaza, Ankara and the United States, in an article each, all but the last.
 */
export function cropToNews(places: readonly MappedPlace[]): MappedPlace[] {
  const middle = [0, 1].map((axis) => findMedian(places, axis === 0 ? 0 : 1));
  const getDistance = ({ coordinates }: MappedPlace) =>
    Math.hypot(...coordinates.map((degrees, axis) => degrees - (middle[axis] ?? 0)));
  const near = [...places].sort((a, b) => getDistance(a) - getDistance(b));
  const all = countMentions(places);
  const last = near.findIndex((_, index) => countMentions(near.slice(0, index + 1)) >= SHOWN * all);
  const inside = new Set(near.slice(0, last + 1));
  return places.filter((place) => inside.has(place));
}

/** Finds the degree that half of all mentions lie below. */
function findMedian(places: readonly MappedPlace[], axis: 0 | 1): number {
  const sorted = [...places].sort((a, b) => a.coordinates[axis] - b.coordinates[axis]);
  const half = countMentions(places) / 2;
  const middle = sorted.find((_, index) => countMentions(sorted.slice(0, index + 1)) >= half);
  return middle?.coordinates[axis] ?? 0;
}

function countMentions(places: readonly MappedPlace[]): number {
  return places.reduce((sum, { articles }) => sum + articles, 0);
}
