import { CACHE_PREFIX } from './cache-names.ts';
import { getWorkerScope } from './worker-scope.ts';

// The kill switch: stands in place of the worker when a site is built with OFFLINE=off, and clears up
// after it on every device that had it.
const worker = getWorkerScope();

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
