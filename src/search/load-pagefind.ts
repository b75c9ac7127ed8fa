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
  search: (
    query: string,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>;
};

let loading: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind, once, when it is first needed.
 *
 * @param base Path that the site is served under, with a slash at its end.
 * @throws Error when the index cannot be fetched; the next call tries again.
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(base: string): Promise<Pagefind> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  // A caption weighs less than the text, and the names of an article no more than one word of it.
  const metaWeights = { title: 5, caption: 0.3, names: 0.3 };
  await pagefind.options({ baseUrl: base, excerptLength: 32, ranking: { metaWeights } });
  return pagefind;
}
