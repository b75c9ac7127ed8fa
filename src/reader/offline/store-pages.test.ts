import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSaved, toggleSaved } from '../saved/saved-articles.ts';
import { erase, load, PAGES_BEHIND } from '../storage/reader-storage.ts';
import { hold, listHeld, ORIGIN, openMemoryCaches } from './fixtures/memory-caches.ts';
import { dropPages, syncSavedPages } from './store-pages.ts';

beforeEach(() => void vi.stubGlobal('location', new URL(`${ORIGIN}/saved/`)));
afterEach(() => {
  erase();
  vi.unstubAllGlobals();
});

/** Opens a device whose network answers with addresses. */
function openDevice(answer?: (address: string) => Response, most?: number): CacheStorage {
  const fallback = (address: string) => new Response(address);
  const caches = openMemoryCaches(
    async ({ url }) => (answer ?? fallback)(url.replace(ORIGIN, '')),
    most,
  );
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('window', { caches });
  return caches;
}

/** Saves articles, or takes them out of those saved. */
function toggle(...slugs: string[]): void {
  for (const slug of slugs) {
    const path = `/2024/09/${slug}/`;
    const about = { title: slug, lang: 'en', section: 'World', published: '2024-09-07' };
    toggleSaved({ ...about, path, source: 'Wire' }, 1);
  }
}
const saved = (...slugs: string[]) => slugs.map((slug) => `newsprint-saved: /2024/09/${slug}/`);

test('holds the pages of the articles that are saved, and those alone', async () => {
  const caches = openDevice();
  toggle('talks', 'strike');
  expect(await syncSavedPages()).toBe('kept');
  expect(await listHeld(caches)).toEqual(saved('talks', 'strike'));
  toggle('talks', 'storm');
  await syncSavedPages();
  expect(await listHeld(caches)).toEqual(saved('strike', 'storm'));
  toggle('strike', 'storm');
  await syncSavedPages();
  expect(await caches.keys()).toEqual([]);
});

test('ends with what is saved last, however often it changes while pages are fetched', async () => {
  const caches = openDevice((address) => {
    if (address.includes('talks')) toggle('talks', 'storm');
    return new Response(address);
  });
  toggle('talks');
  await Promise.all([syncSavedPages(), syncSavedPages()]);
  expect(await listHeld(caches)).toEqual(saved('storm'));
});

test.each([
  ['is stored', false, openDevice],
  ['finds no room', false, () => openDevice(undefined, 0)],
  ['cannot be fetched', true, () => openDevice(() => new Response('', { status: 404 }))],
])('whether pages are behind once one %s: %s', async (_what, areBehind, openOwn) => {
  openOwn();
  toggle('talks');
  expect(load(PAGES_BEHIND, Boolean)).toBe(true);
  await syncSavedPages();
  expect(load(PAGES_BEHIND, Boolean)).toBe(areBehind);
});

test('says that the device is full, or that a page cannot be fetched', async () => {
  openDevice(undefined, 0);
  toggle('talks');
  expect(await syncSavedPages()).toBe('full');
  openDevice(() => new Response('', { status: 404 }));
  expect(await syncSavedPages()).toBe('failed');
});

test.each([
  ['a host that says so', () => new Response('', { status: 410 })],
  ['the notice in its place', () => new Response('<h1>Withdrawn</h1><p data-withdrawn>')],
])('an article that was withdrawn, by %s, is no longer saved', async (_, answer) => {
  const isGone = (address: string) => address.includes('talks');
  const caches = openDevice((address) => (isGone(address) ? answer() : new Response(address)));
  vi.stubGlobal('fetch', async (url: string) => (isGone(url) ? answer() : new Response(url)));
  toggle('talks', 'strike');
  expect(await syncSavedPages()).toBe('kept');
  expect(Object.keys(loadSaved())).toEqual(['/2024/09/strike/']);
  expect(await listHeld(caches)).toEqual(saved('strike'));
});

test('drops the pages of a kind; all but the shell and what is of other sites where none is told', async () => {
  const caches = openDevice();
  for (const name of ['newsprint-taken-v1', 'newsprint-saved', 'newsprint-shell-v1', 'shop']) {
    await hold(caches, name, { '/': '' });
  }
  await dropPages('newsprint-taken-');
  expect(await caches.keys()).toEqual(['newsprint-saved', 'newsprint-shell-v1', 'shop']);
  await dropPages();
  expect(await caches.keys()).toEqual(['newsprint-shell-v1', 'shop']);
});

test('holds nothing in a browser that has no place for pages', async () => {
  vi.stubGlobal('window', {});
  expect(await syncSavedPages()).toBe('kept');
  await dropPages();
});
