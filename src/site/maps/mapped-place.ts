import type { Name } from '../data/archive.ts';

/** A place on a map, and in how many articles it is. */
export type MappedPlace = {
  name: string;
  path: string;
  coordinates: readonly [number, number];
  articles: number;
};

/** Takes of counted names the places that can be shown on a map and are in an article, those in most first. */
export function listMappedPlaces(counts: ReadonlyMap<Name, number>): MappedPlace[] {
  return [...counts]
    .flatMap(([{ entry, path }, articles]) => {
      const { name, coordinates } = entry;
      return coordinates && articles > 0 ? [{ name, path, articles, coordinates }] : [];
    })
    .sort((a, b) => b.articles - a.articles);
}
