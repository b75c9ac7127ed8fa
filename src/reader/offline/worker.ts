import { answerFile, answerHashed, answerPage } from './answer.ts';
import { CACHE_PREFIX, EARLIER, SHELL } from './cache-names.ts';
import { dropGone } from './drop-gone.ts';
import type { WorkerScope } from './worker-scope.ts';

/** What a worker is built for. */
export type WorkerSite = {
  /** Hash of the shell. */
  version: string;
  /** Addresses of the shell, below the base. */
  files: readonly string[];
  /** Addresses of articles that were withdrawn, below the base. */
  gone: readonly string[];
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
};

/** Files whose names change with their content, below the base. */
const HASHED = /^(?:_astro|fonts|photos)\//;

/** Scripts of earlier versions that are held. */
const MOST_EARLIER = 200;

/** Makes a service worker of a scope: it holds the shell, and answers for what is below the base. */
export function runWorker(scope: WorkerScope, site: WorkerSite): void {
  const { base } = site;
  scope.addEventListener('install', (event) => event.waitUntil(install(scope, site)));
  scope.addEventListener('activate', (event) => event.waitUntil(activate(scope, site)));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== scope.location.origin || !pathname.startsWith(base))
      return;
    if (request.mode === 'navigate') event.respondWith(answerPage(scope, event, base));
    else if (HASHED.test(pathname.slice(base.length)))
      event.respondWith(answerHashed(scope, event));
    else event.respondWith(answerFile(scope, request, base));
  });
}

/** Makes of a scope what clears up after the worker on every device that had it. */
export function runKillSwitch(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(leave(scope)));
}

/** Fetches the shell past the browser’s own cache; if one file fails, the version before stays. */
async function install(scope: WorkerScope, { version, files, base }: WorkerSite): Promise<void> {
  const cache = await scope.caches.open(SHELL + version);
  const start = scope.location.origin + base;
  await cache.addAll(files.map((file) => new Request(start + file, { cache: 'reload' })));
  // Pages come from the network and name their scripts by hash, so that versions cannot mix.
  await scope.skipWaiting();
}

/** Takes over; of the shell before, the scripts stay for pages that were visited with them. */
async function activate(scope: WorkerScope, { version, gone, base }: WorkerSite): Promise<void> {
  const { caches } = scope;
  const start = scope.location.origin + base;
  await dropGone(
    caches,
    gone.map((path) => start + path),
  );
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    if (!name.startsWith(SHELL) || name === SHELL + version) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = request.url.includes('/_astro/') ? await cache.match(request) : undefined;
      if (response) await earlier.put(request, response).catch(() => undefined);
    }
    await caches.delete(name);
  }
  const held = await earlier.keys();
  await Promise.all(held.slice(0, -MOST_EARLIER).map((request) => earlier.delete(request)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

async function leave({ caches, registration }: WorkerScope): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
