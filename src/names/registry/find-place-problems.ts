import type { Problem } from '../../base/problem.ts';
import type { PlacedEntry } from './registry.ts';

/**
 * Finds places that lie in an unknown place, or in themselves by way of others.
 *
 * @returns A problem on each wrong `within`; a circle is told once.
 */
export function findPlaceProblems(placed: readonly PlacedEntry[]): Problem[] {
  const places = new Map<string, PlacedEntry>();
  for (const place of placed) if (place.entry.kind === 'places') places.set(place.entry.id, place);
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { entry, file, lineOf } of places.values()) {
    if (entry.within && !places.has(entry.within)) {
      const what = `“within” is “${entry.within}”, which is the id of no place. Correct it, or add that place.`;
      problems.push({ file, line: lineOf('within'), what });
    }
    const circle = findCircle(entry.id, places);
    if (circle && !circle.some((id) => told.has(id))) {
      for (const id of circle) told.add(id);
      const what = `“within” goes in a circle: ${[...circle, entry.id].join(' → ')}. Take it from one of them.`;
      problems.push({ file, line: lineOf('within'), what });
    }
  }
  return problems;
}

/** Goes outwards from a place until it comes back to it. */
function findCircle(start: string, places: ReadonlyMap<string, PlacedEntry>): string[] | undefined {
  const path: string[] = [];
  for (let id: string | undefined = start; id && !path.includes(id);) {
    path.push(id);
    id = places.get(id)?.entry.within;
    if (id === start) return path;
  }
  return undefined;
}
