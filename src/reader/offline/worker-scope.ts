/** The part of a service worker’s scope that is used here (w3.org/TR/service-workers). */
export type WorkerScope = {
  caches: CacheStorage;
  location: { origin: string };
  fetch: (request: Request) => Promise<Response>;
  registration: {
    navigationPreload?: { enable: () => Promise<void> };
    unregister: () => Promise<boolean>;
  };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <T extends keyof WorkerEvents>(
    type: T,
    listener: (event: WorkerEvents[T]) => void,
  ) => void;
};
type Lasting = { waitUntil: (work: Promise<unknown>) => void };
export type FetchEvent = Lasting & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};
export type WorkerEvents = { install: Lasting; activate: Lasting; fetch: FetchEvent };

/**
 * Gets the scope of the service worker that runs.
 *
 * @throws Error anywhere else.
 */
export function getWorkerScope(): WorkerScope {
  if (!('skipWaiting' in globalThis)) throw new Error('This is no service worker.');
  // A global scope with `skipWaiting` is a service worker’s.
  return globalThis as unknown as WorkerScope;
}
