import type { IndexRef } from '../lookup/names-index.ts';
import { getRef, type Kind, kinds, type NameEntry, type Registry } from '../registry/registry.ts';

/** What a search can be narrowed to: id and name of entries, by kind, in the order of an index. */
export type NameFilters = Record<Kind | 'by', [id: string, name: string][]>;

/** Names that a filter offers at the most: those in most articles. */
const MOST = 300;
export const filtersPath = 'filters.json';

/** Lists the names that a search can be narrowed to: of each kind those in most articles. */
export function listFilters(
  { entries }: Registry,
  counts: ReadonlyMap<IndexRef, number>,
  signers: readonly NameEntry[] = [],
): NameFilters {
  const list = (
    some: readonly NameEntry[],
    toRef: (entry: NameEntry) => IndexRef = getRef,
  ): [string, string][] => {
    const count = (entry: NameEntry) => counts.get(toRef(entry)) ?? 0;
    return some
      .filter((entry) => count(entry) > 0)
      .sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => [id, name]);
  };
  const of = (kind: Kind) => list(entries.filter((entry) => entry.kind === kind));
  return {
    people: of('people'),
    places: of('places'),
    organizations: of('organizations'),
    by: list(signers, ({ id }) => `by/${id}`),
  };
}

/** Tells filters from whatever else a server may send. */
export function isNameFilters(file: unknown): file is NameFilters {
  return typeof file === 'object' && file !== null && kinds.every((kind) => kind in file);
}
