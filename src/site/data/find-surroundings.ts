import { getRef, type NameRef } from '../../names/registry/registry.ts';
import type { Name } from './archive.ts';

/** The places around a place. */
export type Surroundings = {
  /** The places that it lies in, the nearest first. */
  around: Name[];
  /** The places that lie in it. */
  inside: Name[];
};

/** Finds the places that a place lies in, and those that lie in it; none for people. */
export function findSurroundings(name: Name, names: ReadonlyMap<NameRef, Name>): Surroundings {
  if (name.entry.kind !== 'places') return { around: [], inside: [] };
  const around: Name[] = [];
  let outer = getOuter(name, names);
  while (outer && !around.includes(outer)) {
    around.push(outer);
    outer = getOuter(outer, names);
  }
  return { around, inside: groupInside(names).get(name.entry.id) ?? [] };
}

/** Places by the id of the place around them, cached per registry: the page of each place asks. */
const grouped = new WeakMap<ReadonlyMap<NameRef, Name>, ReadonlyMap<string, Name[]>>();

function groupInside(names: ReadonlyMap<NameRef, Name>): ReadonlyMap<string, Name[]> {
  const cached = grouped.get(names);
  if (cached) return cached;
  const places = [...names.values()].filter(({ entry }) => entry.kind === 'places');
  const made = Map.groupBy(places, ({ entry }) => entry.within ?? '');
  grouped.set(names, made);
  return made;
}

function getOuter({ entry }: Name, names: ReadonlyMap<NameRef, Name>): Name | undefined {
  return entry.within ? names.get(getRef({ kind: 'places', id: entry.within })) : undefined;
}
