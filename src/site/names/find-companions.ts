import { getRef, type NameRef } from '../../names/registry/registry.ts';
import type { Name } from '../data/archive.ts';

/** A name that shares articles with another. */
export type Companion = { name: Name; articles: number };

/** Companions that a page shows at the most. */
const COUNT = 12;

/**
 * Finds the names that share more articles with a name than chance would explain: a country that half of
 * all articles mention says little about anybody.
 *
 * @param total Articles of the archive.
 * @returns Those that share most articles beyond chance first; equals by their reference.
 */
export function findCompanions(
  name: Name,
  names: ReadonlyMap<NameRef, Name>,
  total: number,
): Companion[] {
  const counts = new Map<NameRef, number>();
  for (const article of name.mentions.slice(0)) {
    for (const ref of article.facts.refs) {
      if (ref !== name.ref) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([ref, articles]) => {
      const other = names.get(ref);
      return other ? [{ name: other, articles }] : [];
    })
    .map((companion) => ({ ...companion, score: getScore(name, companion, total) }))
    .sort(
      (a, b) => b.score - a.score || b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1),
    )
    .slice(0, COUNT)
    .map(({ score: _, ...companion }) => companion);
}

/** Shared articles, weighed by how much more often than chance they come (lift). */
function getScore(name: Name, { name: other, articles }: Companion, total: number): number {
  const lift = (articles * total) / (name.mentions.length * other.mentions.length || 1);
  return articles * Math.log2(1 + lift);
}

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
