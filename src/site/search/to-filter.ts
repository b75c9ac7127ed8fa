/** Shards of the filters of an index: Pagefind loads all values of a group at once, so groups are small. */
const GROUPS = 64;

/** A filter of Pagefind’s: a group, and a value in it. */
type Filter = { group: string; value: string };

/**
 * Makes the filter by which Pagefind finds the articles that have a name, in whatever spelling, or that are in a
 * section or year: `people/musa-al-koni` → its value in the group `f17`. With a group for each kind, one file would
 * hold everyone.
 *
 * @param key A name, a section, a year, a month or a day.
 */
export function toFilter(key: string): Filter {
  // Plain letters only: the value is written in an attribute, and in a search.
  const value = encodeURIComponent(key).replaceAll('%2F', '/');
  let hash = 0;
  // The months of a year are in one group, as are the days of a month: a search asks for many of them.
  for (const letter of value.replace(/^((?:month|day)\/.*)-\d\d$/, '$1'))
    hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return { group: `f${hash % GROUPS}`, value };
}

/**
 * Writes filters as attributes of a page, one for each value, as Pagefind reads them:
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

/** Filters in the form that a search of Pagefind expects. */
export type JoinedFilters = { all: { any: Record<string, string>[] }[] };

/** Joins filters for a search; an article must fit one of each list. */
export function joinFilters(lists: readonly (readonly string[])[]): JoinedFilters {
  const toAny = (keys: readonly string[]) =>
    keys.map(toFilter).map(({ group, value }) => ({ [group]: value }));
  return { all: lists.map((keys) => ({ any: toAny(keys) })) };
}
