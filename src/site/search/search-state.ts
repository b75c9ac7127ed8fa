/** Filters that narrow a search, as Pagefind names them. */
export const filterKeys = [
  'section',
  'label',
  'year',
  'people',
  'places',
  'organizations',
  'by',
] as const;
type FilterKey = (typeof filterKeys)[number];

/** Articles that are shown at once, as many as the first file of a name’s list has. */
export const PAGE = 10;

/** Everything that a search depends on; it is in the address, so that it can be shared. */
export type SearchState = {
  query: string;
  /** Searches for the words themselves, even if they are a name. */
  asTyped: boolean;
  sort: 'relevance' | 'date';
  filters: Partial<Record<FilterKey, string>>;
  /** How many indexes of the archive are searched beside the newest three. */
  back: number;
};

/** Tells whether a search asks for anything: by words, or by a filter. */
export function isAsked({ query, filters }: SearchState): boolean {
  return query !== '' || Object.keys(filters).length > 0;
}

/** Reads a search from the part of an address after `?`. */
export function readSearchState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const filters = filterKeys.flatMap((key) => {
    const value = params.get(key);
    return value ? [[key, value]] : [];
  });
  return {
    query: params.get('q')?.trim() ?? '',
    asTyped: params.has('typed'),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    filters: Object.fromEntries(filters),
    back: Math.max(0, Math.floor(Number(params.get('back'))) || 0),
  };
}

/** Writes a search as the part of an address after `?`, without defaults. */
export function formatSearchState({ query, asTyped, sort, filters, back }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (asTyped) params.set('typed', '');
  if (sort !== 'relevance') params.set('sort', sort);
  for (const key of filterKeys) {
    const value = filters[key];
    if (value) params.set(key, value);
  }
  if (back > 0) params.set('back', `${back}`);
  return params.size > 0 ? `?${params}` : '';
}
