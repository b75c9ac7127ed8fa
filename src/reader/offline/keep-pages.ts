import { toPath } from '../../base/address.ts';
import { CACHE_PREFIX, SAVED, SHELL } from './cache-names.ts';

/** What became of a page that was to be kept for reading offline. */
export type PageKept = 'kept' | 'full' | 'failed';

/** Keeps the page of a saved article on the device. */
export async function keepPage(path: string): Promise<PageKept> {
  try {
    await (await caches.open(SAVED)).add(toPath(path));
    return 'kept';
  } catch (error) {
    return isQuota(error) ? 'full' : 'failed';
  }
}

/** Keeps the pages of saved articles that are not on the device: imported ones, or cut off when saved. */
export async function keepMissing(paths: readonly string[]): Promise<PageKept> {
  if (!('caches' in window) || paths.length === 0) return 'kept';
  const cache = await caches.open(SAVED);
  for (const path of paths) {
    if (await cache.match(toPath(path))) continue;
    const kept = await keepPage(path);
    if (kept !== 'kept') return kept;
  }
  return 'kept';
}

/** Lets the page of an article go that is no longer saved. */
export async function dropPage(path: string): Promise<void> {
  if ('caches' in window) await (await caches.open(SAVED)).delete(toPath(path));
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
