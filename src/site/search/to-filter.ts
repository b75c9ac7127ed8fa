/** Files that the filters of an index are spread over: each holds every value of it, so many are small. */
const GROUPS = 64;

/** A filter of Pagefind’s: a group, and a value in it. */
type Filter = { group: string; value: string };

/**
 * Makes the filter by which Pagefind finds the articles that have a name, in whatever spelling, or that
 * stand in a section or year: `people/musa-al-koni` → that in the group `f17`. By kinds, one file would hold
 * everyone.
 *
 * @param key What is meant.
 */
export function toFilter(key: string): Filter {
  // Plain letters alone: the value stands in an attribute, and in a search.
  const value = encodeURIComponent(key).replaceAll('%2F', '/');
  let hash = 0;
  // The months of a year lie together, as do the days of a month: a search asks for many of them.
  for (const letter of value.replace(/^((?:month|day)\/.*)-\d\d$/, '$1'))
    hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return { group: `f${hash % GROUPS}`, value };
}

/**
 * Writes filters as attributes of a page, each value in one of its own, as Pagefind reads them:
 * `data-pagefind-filter="f17[data-f0], f3[data-f1]" data-f0="people/a" data-f1="year/2024"`.
 */
export function toFilterAttributes(keys: readonly string[]): Record<string, string> {
  const filters = keys.map(toFilter);
  const names = filters.map(({ group }, index) => `${group}[data-f${index}]`);
  return {
    'data-pagefind-filter': names.join(', '),
    ...Object.fromEntries(filters.map(({ value }, index) => [`data-f${index}`, value])),
  };
}

/** Filters as a search takes them: what all of a list hold, or any of it. */
export type JoinedFilters = { all: { any: Record<string, string>[] }[] };

/** Joins filters as a search takes them; an article must fit one of each list. */
export function joinFilters(lists: readonly (readonly string[])[]): JoinedFilters {
  const toAny = (keys: readonly string[]) =>
    keys.map(toFilter).map(({ group, value }) => ({ [group]: value }));
  return { all: lists.map((keys) => ({ any: toAny(keys) })) };
}
