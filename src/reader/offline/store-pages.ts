import { toPath } from '../../base/address.ts';
import { makeQueue } from '../../base/concurrency.ts';
import { loadSaved, storeSaved } from '../saved/saved-articles.ts';
import { erase, PAGES_BEHIND } from '../storage/reader-storage.ts';
import { CACHE_PREFIX, SAVED, SHELL } from './cache-names.ts';

/** What became of a page that was to be kept for reading offline. */
export type PageStored = 'kept' | 'full' | 'failed';

/** Stands in the page that is in place of an article that was withdrawn. */
const NOTICE = '<p data-withdrawn';

const inTurn = makeQueue('newsprint:saved-pages');

/**
 * Makes the pages that the device holds those of the articles that are saved, whatever was pressed before
 * or is pressed meanwhile, in this tab or another. An article that was withdrawn is no longer saved.
 */
export async function syncSavedPages(): Promise<PageStored> {
  try {
    if ('caches' in window) await inTurn(syncPages);
  } catch (error) {
    // The next page tries again.
    if (!isQuota(error)) return 'failed';
    erase(PAGES_BEHIND);
    return 'full';
  }
  erase(PAGES_BEHIND);
  return 'kept';
}

async function syncPages(): Promise<void> {
  const toUrl = (path: string) => new URL(toPath(path), location.href).href;
  const gone = new Set<string>();
  const letGo = (url: string) => {
    gone.add(url);
    const others = Object.entries(loadSaved()).filter(([path]) => toUrl(path) !== url);
    storeSaved(Object.fromEntries(others));
  };
  for (;;) {
    // Read again after each page, as it takes time to fetch one.
    const saved = new Set(Object.keys(loadSaved()).map(toUrl));
    if (saved.size === 0) return void (await caches.delete(SAVED));
    const cache = await caches.open(SAVED);
    const held = (await cache.keys()).map(({ url }) => url);
    for (const url of held) if (!saved.has(url)) await cache.delete(url);
    const missing = [...saved].find((url) => !held.includes(url) && !gone.has(url));
    if (missing === undefined) return;
    try {
      await cache.add(missing);
      const page = await cache.match(missing);
      if ((await page?.text())?.includes(NOTICE)) letGo(missing);
    } catch (error) {
      // It stands in the way of no other.
      if (isQuota(error) || !(await isGone(missing))) throw error;
      letGo(missing);
    }
  }
}

/** Asks whether an address is that of an article that was withdrawn, where the host can say so. */
async function isGone(url: string): Promise<boolean> {
  const response = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
  return response?.status === 410;
}

/** Deletes the pages on the device whose cache’s name begins so; all but the shell where none is given. */
export async function dropPages(prefix: string = CACHE_PREFIX): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(prefix) && !name.startsWith(SHELL));
  await Promise.all(own.map((name) => caches.delete(name)));
}

/** Tells whether an error says that the device has no more room. */
export function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Tells whether an error says that the browser lets the site keep nothing. */
export function isBlocked(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
}
