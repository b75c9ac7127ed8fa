import { trustWorker } from './trust-worker.ts';

/** What Pagefind tells of one article; texts are HTML-escaped, matches in `<mark>`. */
export type PagefindData = {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
};
export type PagefindResult = { id: string; score: number; data: () => Promise<PagefindData> };
export type Pagefind = {
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>;
};

/**
 * Where the index is: the path that the site is served under, with a slash at its end, and whether older
 * articles have an index of their own.
 */
export type SearchPlace = { base: string; hasArchive: boolean };

/**
 * Sorted by date, Pagefind gives each result its place in its own index as score, the oldest 0: so
 * weighted, all articles of the current index but the oldest stand before those of the archive.
 */
export const AHEAD_OF_ARCHIVE = 1e6;

let loading: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind, once, when it is first needed.
 *
 * @throws Error when the index cannot be fetched; the next call tries again.
 */
export function loadPagefind(place: SearchPlace): Promise<Pagefind> {
  loading ??= start(place).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start({ base, hasArchive }: SearchPlace): Promise<Pagefind> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  // A caption weighs less than the text, and the names of an article no more than one word of it.
  const metaWeights = { title: 5, caption: 0.3, names: 0.3 };
  const options = { baseUrl: base, excerptLength: 32, ranking: { metaWeights } };
  await pagefind.options(options);
  const archive = `${base}pagefind/archive/`;
  if (hasArchive && (await isThere(`${archive}pagefind-entry.json`))) {
    await pagefind.mergeIndex(archive, options);
  }
  return pagefind;
}

/** Offline the archive's index is not at hand, and one that cannot be read would end every search. */
async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
