import { DOWNLOADED } from './cache-names.ts';

/**
 * Lets go of all that the device holds of articles that were withdrawn. What was taken along holds their
 * words in its index too, so all of it goes, and can be taken anew.
 *
 * @param urls Whole addresses of their pages.
 */
export async function dropGone(caches: CacheStorage, urls: readonly string[]): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const url of urls) {
      if (!(await cache.match(url))) continue;
      if (name.startsWith(DOWNLOADED)) await caches.delete(name);
      else await cache.delete(url);
    }
  }
}
