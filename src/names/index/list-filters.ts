import { getRef, type Kind, kinds, type NameRef, type Registry } from '../registry/registry.ts';

/** What a search can be narrowed to: id and name of entries, by kind, in the order of an index. */
export type NameFilters = Record<Kind, [id: string, name: string][]>;

/** Names that a filter offers at the most: those in most articles. */
const MOST = 300;
export const filtersPath = 'filters.json';

/** Lists the names that a search can be narrowed to: of each kind those in most articles. */
export function listFilters(
  { entries }: Registry,
  counts: ReadonlyMap<NameRef, number>,
): NameFilters {
  const count = (ref: NameRef) => counts.get(ref) ?? 0;
  const list = (kind: Kind): [string, string][] =>
    entries
      .filter((entry) => entry.kind === kind && count(getRef(entry)) > 0)
      .sort((a, b) => count(getRef(b)) - count(getRef(a)) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => [id, name]);
  const lists = kinds.map((kind) => [kind, list(kind)] as const);
  return { people: [], places: [], organizations: [], ...Object.fromEntries(lists) };
}

/** Tells filters from whatever else a server may send. */
export function isNameFilters(file: unknown): file is NameFilters {
  return typeof file === 'object' && file !== null && kinds.every((kind) => kind in file);
}
