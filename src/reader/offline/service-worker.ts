import { answerFile, answerHashed, answerPage } from './answer.ts';
import { EARLIER, SHELL } from './cache-names.ts';
import { getWorkerScope } from './worker-scope.ts';

/** The build puts these in: hash of the shell, its addresses, path of the site, folders of hashed names. */
declare const VERSION: string;
declare const FILES: string[];
declare const BASE: string;

/** Scripts of earlier versions that are kept. */
const MOST = 200;
const worker = getWorkerScope();
const hashed = `${BASE}_astro/`;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, BASE));
  else if (pathname.startsWith(hashed)) event.respondWith(answerHashed(event));
  else event.respondWith(answerFile(request, BASE));
});

/** Fetches the shell past the browser’s own cache; if one file fails, the version before stays. */
async function install(): Promise<void> {
  const cache = await caches.open(SHELL + VERSION);
  await cache.addAll(FILES.map((file) => new Request(BASE + file, { cache: 'reload' })));
  // Pages come from the network and name their scripts by hash, so that versions cannot mix.
  await worker.skipWaiting();
}

/** Takes over; of the shell before, the scripts stay for pages that were kept with them. */
async function activate(): Promise<void> {
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    if (!name.startsWith(SHELL) || name === SHELL + VERSION) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = request.url.includes('/_astro/') ? await cache.match(request) : undefined;
      if (response) await earlier.put(request, response).catch(() => undefined);
    }
    await caches.delete(name);
  }
  const kept = await earlier.keys();
  await Promise.all(kept.slice(0, -MOST).map((request) => earlier.delete(request)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}
