import { describe, expect, test } from 'vitest';
import {
  failToAnswer,
  hold,
  listHeld,
  ORIGIN,
  openMemoryCaches,
} from './fixtures/memory-caches.ts';
import { runKillSwitch, runWorker } from './worker.ts';
import type { FetchEvent, WorkerEvents, WorkerScope } from './worker-scope.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A network whose answers are the addresses asked for, unless others are given. */
function openNetwork(answers: Readonly<Record<string, Response>> = {}) {
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(`${request.url.replace(ORIGIN, '')}${request.cache === 'reload' ? ' anew' : ''}`);
    const { pathname } = new URL(request.url);
    return answers[pathname]?.clone() ?? new Response(`network ${pathname}`, { headers: HTML });
  };
  return { asked, fetch };
}

type Given = {
  run?: (scope: WorkerScope) => void;
  fetch?: WorkerScope['fetch'];
  caches?: CacheStorage;
};
const site = {
  version: 'v2',
  files: ['', 'offline/', '_astro/page.js'],
  base: '/news/',
  gone: ['2024/09/gone/'],
};

/** Runs a worker in a scope that Node lacks, and gives what a browser would do with it. */
function openWorker({
  run = (scope) => runWorker(scope, site),
  fetch = failToAnswer,
  caches = openMemoryCaches(fetch),
}: Given = {}) {
  const listeners: Partial<{ [T in keyof WorkerEvents]: (event: WorkerEvents[T]) => void }> = {};
  const done: string[] = [];
  const scope: WorkerScope = {
    caches,
    fetch,
    location: { origin: ORIGIN },
    registration: {
      navigationPreload: { enable: async () => void done.push('preload') },
      unregister: async () => done.push('unregister') > 0,
    },
    clients: { claim: async () => void done.push('claim') },
    skipWaiting: async () => void done.push('skip'),
    addEventListener: (type, listener) => void Object.assign(listeners, { [type]: listener }),
  };
  run(scope);
  const wait = async (begin: (waitUntil: (work: Promise<unknown>) => void) => void) => {
    const works: Promise<unknown>[] = [];
    begin((work) => void works.push(work));
    await Promise.all(works);
  };
  return {
    caches,
    done,
    install: () => wait((waitUntil) => listeners.install?.({ waitUntil })),
    activate: () => wait((waitUntil) => listeners.activate?.({ waitUntil })),
    /** Asks as a browser does; gives nothing where the worker leaves the answer to it. */
    ask: async (
      address: string,
      about: { method?: string; mode?: string; destination?: string; preload?: Response } = {},
    ): Promise<Response | undefined> => {
      const { method = 'GET', mode = 'cors', destination = '', preload } = about;
      const request = new Request(new URL(address, ORIGIN), { method });
      // No script may make a request of these kinds.
      Object.defineProperties(request, {
        mode: { value: mode },
        destination: { value: destination },
      });
      let answer: Promise<Response> | undefined;
      const works: Promise<unknown>[] = [];
      const event: FetchEvent = {
        request,
        preloadResponse: Promise.resolve(preload),
        respondWith: (given) => (answer = given),
        waitUntil: (work) => void works.push(work),
      };
      listeners.fetch?.(event);
      const response = await answer;
      await Promise.all(works);
      return response;
    },
  };
}

const page = { mode: 'navigate', destination: 'document' };
const readAnswer = async (answer: Promise<Response | undefined>) => (await answer)?.text();

describe('a device lets go of what was withdrawn', () => {
  const [gone, other] = ['/news/2024/09/gone/', '/news/2024/09/other/'];

  test('when a new worker takes over, with all that was taken along with it', async () => {
    const caches = openMemoryCaches(failToAnswer);
    for (const name of ['newsprint-visited', 'newsprint-saved', 'newsprint-taken-v1']) {
      await hold(caches, name, { [gone]: 'Secret.', [other]: 'Open.' });
    }
    await hold(caches, 'newsprint-taken-v2', { [other]: 'Open.' });
    await openWorker({ caches }).activate();
    expect(await listHeld(caches)).toEqual([
      `newsprint-visited: ${other}`,
      `newsprint-saved: ${other}`,
      `newsprint-taken-v2: ${other}`,
    ]);
  });

  test('when its address answers that it is gone', async () => {
    const path = '/news/2024/09/late/';
    const { fetch } = openNetwork({ [path]: new Response('Withdrawn.', { status: 410 }) });
    const caches = openMemoryCaches(fetch);
    await hold(caches, 'newsprint-saved', { [path]: 'Secret.' });
    const answer = await openWorker({ fetch, caches }).ask(path, page);
    expect(answer?.status).toBe(410);
    expect(await listHeld(caches)).toEqual([]);
  });
});

describe('a worker that is installed', () => {
  test('fetches the shell past the cache of the browser, and takes over at once', async () => {
    const { asked, fetch } = openNetwork();
    const worker = openWorker({ fetch });
    await worker.install();
    expect(asked).toEqual(['/news/ anew', '/news/offline/ anew', '/news/_astro/page.js anew']);
    expect(await listHeld(worker.caches)).toEqual([
      'newsprint-shell-v2: /news/',
      'newsprint-shell-v2: /news/offline/',
      'newsprint-shell-v2: /news/_astro/page.js',
    ]);
    expect(worker.done).toEqual(['skip']);
  });

  test('leaves the version before in its place where one file of the shell fails', async () => {
    const { fetch } = openNetwork({ '/news/offline/': new Response('', { status: 500 }) });
    const worker = openWorker({ fetch });
    await expect(worker.install()).rejects.toThrow('answers 500');
    expect(worker.done).toEqual([]);
  });

  test('holds of earlier shells the scripts alone, for pages that were visited with them', async () => {
    const worker = openWorker();
    await hold(worker.caches, 'newsprint-shell-v1', { '/news/': 'old', '/news/_astro/a.js': 'a' });
    await hold(worker.caches, 'newsprint-shell-v2', { '/news/': 'new' });
    await hold(worker.caches, 'newsprint-saved', { '/news/2024/09/talks/': 'talks' });
    await worker.activate();
    expect((await listHeld(worker.caches)).sort()).toEqual([
      'newsprint-earlier: /news/_astro/a.js',
      'newsprint-saved: /news/2024/09/talks/',
      'newsprint-shell-v2: /news/',
    ]);
    expect(worker.done).toEqual(['preload', 'claim']);
  });

  test('holds 200 scripts of earlier shells, those that came last', async () => {
    const worker = openWorker();
    const scripts = Array.from({ length: 201 }, (_, at): [string, string] => [
      `/news/_astro/${at}.js`,
      '',
    ]);
    await hold(worker.caches, 'newsprint-shell-v1', Object.fromEntries(scripts));
    await worker.activate();
    const held = await listHeld(worker.caches);
    expect(held).toHaveLength(200);
    expect(held[0]).toBe('newsprint-earlier: /news/_astro/1.js');
  });
});

describe('a worker leaves to the browser', () => {
  test.each([
    ['what is sent', '/news/search/', { method: 'POST' }],
    ['other sites', 'https://other.example/news/', {}],
    ['other sites of the same origin', '/shop/', {}],
  ])('%s', async (_what, address, about) => {
    const worker = openWorker({ fetch: openNetwork().fetch });
    expect(await worker.ask(address, { ...page, ...about })).toBeUndefined();
  });
});

describe('asked for a page, a worker', () => {
  test('answers from the network, and holds the page without its query', async () => {
    const worker = openWorker({ fetch: openNetwork().fetch });
    expect(await readAnswer(worker.ask('/news/about/?from=list', page))).toBe(
      'network /news/about/',
    );
    expect(await listHeld(worker.caches)).toEqual(['newsprint-visited: /news/about/']);
  });

  test('answers with what the browser fetched while the worker started', async () => {
    const { asked, fetch } = openNetwork();
    const preload = new Response('preload', { headers: HTML });
    expect(await readAnswer(openWorker({ fetch }).ask('/news/', { ...page, preload }))).toBe(
      'preload',
    );
    expect(asked).toEqual([]);
  });

  test('holds neither an error, nor the page behind another address, nor what is no page', async () => {
    const moved = new Response('moved', { headers: HTML });
    Object.defineProperty(moved, 'redirected', { value: true });
    Object.defineProperty(moved, 'clone', { value: () => moved });
    const worker = openWorker({
      fetch: openNetwork({
        '/news/gone/': new Response('gone', { status: 404, headers: HTML }),
        '/news/old/': moved,
        '/news/feed.xml': new Response('<rss/>', { headers: { 'content-type': 'text/xml' } }),
      }).fetch,
    });
    for (const address of ['/news/gone/', '/news/old/', '/news/feed.xml']) {
      expect(await worker.ask(address, page)).toBeDefined();
    }
    expect(await listHeld(worker.caches)).toEqual([]);
  });

  test('holds the 60 pages visited last; one that is visited again becomes the last', async () => {
    const worker = openWorker({ fetch: openNetwork().fetch });
    for (let at = 0; at < 60; at++) await worker.ask(`/news/${at}/`, page);
    await worker.ask('/news/0/', page);
    await worker.ask('/news/60/', page);
    const held = await listHeld(worker.caches);
    expect(held).toHaveLength(60);
    expect(held.slice(0, 1)).toEqual(['newsprint-visited: /news/2/']);
    expect(held.slice(-2)).toEqual(['newsprint-visited: /news/0/', 'newsprint-visited: /news/60/']);
  });

  test('answers without a network with the copy that was fetched last, whichever cache it is in', async () => {
    const worker = openWorker();
    const talks = '/news/2024/09/talks/';
    const dates = ['Sat, 07 Sep 2024 10:00:00 GMT', 'Mon, 09 Sep 2024 10:00:00 GMT', 'some day'];
    for (const [at, date] of dates.entries()) {
      await hold(worker.caches, `newsprint-${at}`, { [talks]: date }, { date });
    }
    expect(await readAnswer(worker.ask(`${talks}?a=1#b`, page))).toBe(dates[1]);
  });

  test('answers without a network with the page that says so, else not at all', async () => {
    const worker = openWorker();
    await expect(worker.ask('/news/about/', page)).rejects.toThrow('There is no network.');
    await hold(worker.caches, 'newsprint-shell-v2', { '/news/offline/': 'offline' });
    expect(await readAnswer(worker.ask('/news/about/', page))).toBe('offline');
  });
});

describe('asked for a file whose name has a hash in it, a worker', () => {
  test('answers with what it holds, and asks nobody', async () => {
    const { asked, fetch } = openNetwork();
    const worker = openWorker({ fetch });
    await hold(worker.caches, 'newsprint-earlier', { '/news/_astro/a.js': 'a' });
    expect(await readAnswer(worker.ask('/news/_astro/a.js', { destination: 'script' }))).toBe('a');
    expect(asked).toEqual([]);
  });

  test('holds pictures, and no other file', async () => {
    const { fetch } = openNetwork({ '/news/photos/bad.webp': new Response('', { status: 500 }) });
    const worker = openWorker({ fetch });
    await worker.ask('/news/_astro/a.js', { destination: 'script' });
    await worker.ask('/news/photos/a.webp', { destination: 'image' });
    await worker.ask('/news/photos/bad.webp', { destination: 'image' });
    await worker.ask('/news/fonts/latin.woff2', { destination: 'font' });
    expect(await listHeld(worker.caches)).toEqual([
      'newsprint-pictures: /news/photos/a.webp',
      'newsprint-pictures: /news/fonts/latin.woff2',
    ]);
  });

  test('answers with a picture that it has no room for', async () => {
    const { fetch } = openNetwork();
    const worker = openWorker({ fetch, caches: openMemoryCaches(fetch, 0) });
    const answer = worker.ask('/news/photos/a.webp', { destination: 'image' });
    expect(await readAnswer(answer)).toBe('network /news/photos/a.webp');
  });
});

describe('asked for any other file, a worker', () => {
  const file = '/news/names/index.json';

  test('answers from the network before all it holds', async () => {
    const worker = openWorker({ fetch: openNetwork().fetch });
    await hold(worker.caches, 'newsprint-shell-v2', { [file]: 'shell' });
    expect(await readAnswer(worker.ask(file))).toBe(`network ${file}`);
  });

  test('answers without a network of a whole edition, else of the shell, and never of half an edition', async () => {
    const worker = openWorker();
    await hold(worker.caches, 'newsprint-taken-half', { [file]: 'half' });
    await expect(worker.ask(file)).rejects.toThrow('There is no network.');
    await hold(worker.caches, 'newsprint-shell-v2', { [file]: 'shell' });
    expect(await readAnswer(worker.ask(file))).toBe('shell');
    await hold(worker.caches, 'newsprint-taken-v1', { [file]: 'whole', '/news/offline/whole': '' });
    expect(await readAnswer(worker.ask(`${file}?v=1`))).toBe('whole');
  });
});

test('the kill switch deletes what the site holds, nothing of other sites, and itself', async () => {
  const worker = openWorker({ run: runKillSwitch });
  await hold(worker.caches, 'newsprint-visited', { '/news/': '' });
  await hold(worker.caches, 'newsprint-shell-v1', { '/news/': '' });
  await hold(worker.caches, 'shop', { '/shop/': '' });
  await worker.install();
  await worker.activate();
  expect(await listHeld(worker.caches)).toEqual(['shop: /shop/']);
  expect(worker.done).toEqual(['skip', 'unregister']);
  expect(await worker.ask('/news/', page)).toBeUndefined();
});
