import { DOWNLOADED, PICTURES, SHELL, VISITED, WHOLE } from './cache-names.ts';
import { dropGone } from './drop-gone.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** Visited pages, and pictures, that are kept; the one visited longest ago goes first. */
const MOST = 60;

/** The status of what was withdrawn, where the host can send it. */
const GONE = 410;

/** Answers for a page: from the network whenever it answers; else what was kept last. */
export async function answerPage(
  scope: WorkerScope,
  event: FetchEvent,
  base: string,
): Promise<Response> {
  const { caches, location } = scope;
  const { request } = event;
  try {
    const response = (await event.preloadResponse) ?? (await scope.fetch(request));
    if (response.status === GONE) event.waitUntil(dropGone(caches, [stripSearch(request.url)]));
    if (response.ok && !response.redirected)
      event.waitUntil(keep(caches, request, response.clone()));
    return response;
  } catch (error) {
    const kept =
      (await findLatest(caches, request.url)) ??
      (await findLatest(caches, `${location.origin}${base}offline/`));
    if (kept) return kept;
    throw error;
  }
}

/** Answers for a file whose name changes with its content: what is kept is right for ever. */
export async function answerHashed(scope: WorkerScope, event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await scope.caches.match(request);
  if (kept) return kept;
  const response = await scope.fetch(request);
  if (/^(?:image|font)$/.test(request.destination) && response.ok) {
    event.waitUntil(keepLatest(scope.caches, PICTURES, request.url, response.clone()));
  }
  return response;
}

/** Answers for any other file: from the network, else of one whole version, so that none are mixed. */
export async function answerFile(
  scope: WorkerScope,
  request: Request,
  base: string,
): Promise<Response> {
  const { caches, location } = scope;
  try {
    return await scope.fetch(request);
  } catch (error) {
    const taken = await findWhole(caches, location.origin + base);
    const kept =
      (await taken?.match(request, { ignoreSearch: true })) ?? (await matchShell(caches, request));
    if (kept) return kept;
    throw error;
  }
}

async function keep(caches: CacheStorage, request: Request, response: Response): Promise<void> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return;
  await keepLatest(caches, VISITED, stripSearch(request.url), response);
}

async function keepLatest(
  caches: CacheStorage,
  name: string,
  address: string,
  response: Response,
): Promise<void> {
  const cache = await caches.open(name);
  // Put anew, an entry becomes the last.
  await cache.delete(address);
  await cache.put(address, response).catch(() => undefined);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -MOST).map((key) => cache.delete(key)));
}

/** Finds the copy of a page that was fetched last, in whichever cache it is. */
async function findLatest(caches: CacheStorage, address: string): Promise<Response | undefined> {
  const found: Response[] = [];
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).match(stripSearch(address));
    if (kept) found.push(kept);
  }
  const at = ({ headers }: Response) => Date.parse(headers.get('date') ?? '') || 0;
  return found.sort((a, b) => at(b) - at(a))[0];
}

async function findWhole(caches: CacheStorage, start: string): Promise<Cache | undefined> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (name.startsWith(DOWNLOADED) && (await cache.match(start.replace(/\/$/, '') + WHOLE)))
      return cache;
  }
  return undefined;
}

async function matchShell(caches: CacheStorage, request: Request): Promise<Response | undefined> {
  const name = (await caches.keys()).find((key) => key.startsWith(SHELL));
  return name ? (await caches.open(name)).match(request, { ignoreSearch: true }) : undefined;
}

function stripSearch(address: string): string {
  return address.replace(/[?#].*$/, '');
}
