import type { SearchState } from './search-state.ts';
import type { JoinedFilters } from './to-filter.ts';

/** An article as Pagefind describes it; its text is escaped. */
type PagefindData = {
  url: string;
  content: string;
  meta: Record<string, string>;
};
export type PagefindResult = {
  id: string;
  score: number;
  /** Offsets of the words found, counted in words of the text; none where a caption has them. */
  words: readonly number[];
  matchedMetaFields?: readonly string[];
  data: () => Promise<PagefindData>;
};
type Pagefind = {
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string | null,
    options: {
      filters: JoinedFilters;
      sort?: Record<string, 'asc' | 'desc'>;
    },
  ) => Promise<{ results: PagefindResult[] }>;
};
type PagefindModule = Pagefind & { createInstance: () => Pagefind };

/**
 * What can be searched: the path that the site is served under, with a slash at its end, and how many indexes the
 * archive has. Without articles there is no index that Pagefind could open.
 */
export type SearchScope = {
  base: string;
  archives: number;
  isEmpty: boolean;
  /** Languages of articles that are stemmed; see `getStemmed`. */
  languages?: readonly string[];
  /** Years that have articles, latest first, and sections: what a search may be narrowed to. */
  years?: readonly string[];
  sections?: readonly { slug: string; name: string }[];
};
/** A running Pagefind, and how many indexes of the archive it searches with the current one. */
type Opened = { pagefind: Pagefind; reach: number };

/** One for each order, as the weight of an index cannot be changed later. */
const opened = new Map<SearchState['sort'], Promise<Opened>>();

/**
 * Loads Pagefind when it is first needed, and each index of the archive once.
 *
 * @param reach How many indexes of the archive are wanted, from the newest on.
 * @returns Pagefind, and how many of them are available.
 * @throws Error when the current index cannot be fetched; the next call tries again.
 */
export function loadPagefind(
  scope: SearchScope,
  sort: SearchState['sort'],
  reach: number,
): Promise<Opened> {
  const isByDate = sort === 'date';
  const before = opened.get(sort) ?? start(scope, isByDate);
  const next = before.then((instance) => extend(instance, scope, reach, isByDate));
  opened.set(sort, next);
  next.catch(() => opened.get(sort) === next && opened.delete(sort));
  return next;
}

/**
 * Gives the factor for the scores of an index. Sorted by date, Pagefind gives each result its rank in its index as
 * score, which for an article is 1 or more: with this weight, all articles of an index come before those of older
 * indexes.
 *
 * @param older How many indexes of older articles there are.
 */
export function getWeight(older: number, isByDate: boolean): number {
  return isByDate ? 1e6 ** older : 1;
}

async function start(
  { base, archives }: Pick<SearchScope, 'base' | 'archives'>,
  isByDate: boolean,
): Promise<Opened> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const module: PagefindModule = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  const pagefind = isByDate ? module.createInstance() : module;
  await pagefind.options(makeOptions(base, getWeight(archives, isByDate)));
  return { pagefind, reach: 0 };
}

async function extend(
  { pagefind, reach }: Opened,
  { base, archives }: Pick<SearchScope, 'base' | 'archives'>,
  wanted: number,
  isByDate: boolean,
): Promise<Opened> {
  if (reach >= Math.min(wanted, archives)) return { pagefind, reach };
  const older = archives - reach - 1;
  const address = `${base}pagefind/archive/${older + 1}/`;
  if (!(await isThere(`${address}pagefind-entry.json`))) return { pagefind, reach };
  await pagefind.mergeIndex(address, makeOptions(base, getWeight(older, isByDate)));
  return extend({ pagefind, reach: reach + 1 }, { base, archives }, wanted, isByDate);
}

function makeOptions(base: string, indexWeight: number): Record<string, unknown> {
  // A caption weighs less than the text.
  const metaWeights = { title: 5, caption: 0.3, source: 0 };
  return { baseUrl: base, excerptLength: 32, ranking: { metaWeights }, indexWeight };
}

/** Tells whether an index can be fetched; Pagefind fails at every search if one cannot, as offline. */
async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** The part of Trusted Types (w3.org/TR/trusted-types) that is used here. */
type PolicyFactory = {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | undefined },
  ) => unknown;
};

/**
 * Lets Pagefind start its worker where the page's policy asks for Trusted Types. Pagefind names the
 * worker by a plain string, which only the default policy can admit; it admits that one address.
 *
 * @param address Address of the worker, as Pagefind names it.
 */
function trustWorker(address: string): void {
  if (!('trustedTypes' in window)) return;
  const factory = window.trustedTypes as PolicyFactory;
  if (factory.defaultPolicy) return;
  const createScriptURL = (asked: string) => (asked === address ? asked : undefined);
  factory.createPolicy('default', { createScriptURL });
}
