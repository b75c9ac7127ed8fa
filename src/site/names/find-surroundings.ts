import { getRef, type NameRef } from '../../names/registry/registry.ts';
import type { Name } from '../data/archive.ts';

/** The places around a place. */
export type Surroundings = {
  /** Those that it lies in, the nearest first. */
  around: Name[];
  /** Those that lie in it. */
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
  const inside = [...names.values()].filter(
    ({ entry }) => entry.kind === 'places' && entry.within === name.entry.id,
  );
  return { around, inside };
}

function getOuter({ entry }: Name, names: ReadonlyMap<NameRef, Name>): Name | undefined {
  return entry.within ? names.get(getRef({ kind: 'places', id: entry.within })) : undefined;
}
