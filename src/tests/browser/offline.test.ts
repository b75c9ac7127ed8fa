import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { bundleWorker, writeOffline } from '../../build/offline/write-offline.ts';
import { beginNew } from '../../build/site/fixtures/begin-new.ts';
import { getSettings } from '../../settings.ts';
import { SEED } from '../read-page.ts';
import { type ChangingSite, serveSite } from '../serve-site.ts';
import { type TestSite, testSites } from '../test-sites.ts';
import { connectBrowser, NET } from './open-site.ts';
import { watchPolicy } from './watch-policy.ts';

const CIA = 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza';
const LIBYA = 'Turkish Intelligence Moves to ‘Heal the Rift’ in Libya';

let browser: Browser;
let context: BrowserContext;
let served: ChangingSite;
let faults: string[] = [];

afterEach(async () => {
  await browser.close();
  await served.close().catch(() => undefined);
  expect(faults.splice(0)).toEqual([]);
});

/** Opens a page, and waits until the worker has it. */
async function visit(site: TestSite, path: string): Promise<Page> {
  [browser, served] = await Promise.all([connectBrowser(), serveSite(site)]);
  faults = [];
  context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(NET);
  const page = await context.newPage();
  await watchPolicy(page, (fault) => faults.push(fault));
  await page.goto(served.url(path));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

/** The state of a build that begins anew. */
const begin = () => beginNew(getSettings({ SITE_URL: 'https://news.example' }, process.cwd()));

/** Cuts the network: the server is gone. */
const cutNetwork = () => served.close();
const keys = (page: Page) => page.evaluate(() => caches.keys());
const listPages = (page: Page, cache: string) =>
  page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  }, cache);
const countPages = async (page: Page, cache: string) => (await listPages(page, cache)).length;
const countWorkers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('a site without a network, below a path', () => {
  const site = testSites.news;

  test('shows its front page, a saved article and what is at hand', async () => {
    const page = await visit(site, `/${SEED.cia}/`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => countPages(page, 'newsprint-saved')).toBe(1);
    await cutNetwork();
    await page.goto(served.url('/'));
    await page.getByRole('link', { name: CIA }).first().click();
    await page.getByRole('heading', { level: 1, name: CIA }).waitFor();
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('dialog', { name: 'Text and page' }).waitFor();
    await page.goto(served.url(`/${SEED.libya}/`));
    await page.getByRole('heading', { level: 1, name: 'Offline' }).waitFor();
    await page.getByRole('link', { name: CIA }).first().click();
    await page.getByRole('heading', { level: 1, name: CIA }).waitFor();
  });

  test('answers, with everything taken along, for every article and name, and searches by word and by name', async () => {
    const page = await visit(site, '/offline/');
    await page.getByRole('button', { name: 'Download for offline: Everything' }).click();
    await page.getByText('It is on this device now.').waitFor();
    await cutNetwork();
    await page.goto(served.url('/search/?q=Dbeibeh'));
    await page.getByRole('link', { name: LIBYA }).click();
    await page.getByRole('heading', { level: 1, name: LIBYA }).waitFor();
    await page.goto(served.url('/search/?q=Ibrahim%20Kalin'));
    await page.locator('.names').getByRole('link', { name: /Kalin/ }).click();
    await page.getByRole('heading', { level: 1, name: /Kalin/ }).waitFor();
    await page.goto(served.url('/archive/2024/09/'));
    await page.getByRole('link', { name: CIA }).waitFor();
  });
});

describe('offline', () => {
  test('a part of the archive can be taken along, and let go', async () => {
    const page = await visit(testSites.hard, '/offline/');
    await page
      .getByText(/^Articles: \d+ · [\d.]+ [kM]B$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Download for offline: February 2025' }).click();
    await page.getByText('It is on this device now.').waitFor();
    await cutNetwork();
    await page.goto(served.url('/2025/02/short-notice-2/'));
    await page.locator('.prose').waitFor();
    await page.goto(served.url('/2025/03/a-very-long-headline/'));
    await page.getByRole('heading', { level: 1, name: 'Offline' }).waitFor();
    await page.getByText('There is no network now').waitFor();
  });

  test('an edition can be let go', async () => {
    const page = await visit(testSites.hard, '/offline/');
    await page.getByRole('button', { name: 'Download for offline: Ferries' }).click();
    await page.getByRole('button', { name: 'Remove: Ferries' }).click();
    await page.getByText('It is removed from this device.').waitFor();
    expect((await keys(page)).filter((key) => key.startsWith('newsprint-taken'))).toEqual([]);
  });

  test('one reload after a new build is deployed, all is of the new version', async () => {
    const page = await visit(testSites.root, '/');
    const [before] = (await keys(page)).filter((key) => key.startsWith('newsprint-shell-'));
    served.change(testSites.hard);
    await page.reload();
    expect(await page.getByRole('link', { name: CIA }).count()).toBe(0);
    const headline = await page.locator('main h2 a').first().textContent();
    const shells = async () =>
      (await keys(page)).filter((key) => key.startsWith('newsprint-shell-'));
    await expect.poll(shells).not.toContain(before);
    expect(await shells()).toHaveLength(1);
    await cutNetwork();
    await page.goto(served.url('/'));
    expect(await page.locator('main h2 a').first().textContent()).toBe(headline);
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('dialog', { name: 'Text and page' }).waitFor();
  });

  test('a worker that looks for a new version without a network stays, and answers', async () => {
    const page = await visit(testSites.root, '/');
    await cutNetwork();
    const looked = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.update().then(
        () => 'a new version',
        () => 'no network',
      );
    });
    expect(looked).toBe('no network');
    await page.reload();
    await page.getByRole('link', { name: CIA }).first().waitFor();
    expect(await countWorkers(page)).toBe(1);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  });

  test('of two tabs one gets a new version: both go on, and both are of it then', async () => {
    const page = await visit(testSites.root, '/');
    const other = await context.newPage();
    await other.goto(served.url('/about/'));
    const shells = async () =>
      (await keys(page)).filter((key) => key.startsWith('newsprint-shell-'));
    const [before] = await shells();
    served.change(testSites.hard);
    await other.reload();
    await expect.poll(shells).not.toContain(before);
    expect(await shells()).toHaveLength(1);
    await cutNetwork();
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('dialog', { name: 'Text and page' }).waitFor();
    const headlines: (string | null)[] = [];
    for (const tab of [page, other]) {
      await tab.goto(served.url('/'));
      headlines.push(await tab.locator('main h2 a').first().textContent());
      expect(await tab.getByRole('link', { name: CIA }).count()).toBe(0);
    }
    expect(headlines[0]).toBe(headlines[1]);
  });

  test('a page is never stale when the network answers', async () => {
    const page = await visit(testSites.root, '/');
    served.change(testSites.hard);
    await page.goto(served.url('/search/'));
    await page.goto(served.url('/'));
    expect(await page.getByRole('link', { name: CIA }).count()).toBe(0);
  });

  test('what was taken along stays whole when fetching anew fails', async () => {
    const page = await visit(testSites.hard, '/offline/');
    await page.getByRole('button', { name: 'Download for offline: Everything' }).click();
    await page.getByText('It is on this device now.').waitFor();
    served.change(testSites.root);
    await page.reload();
    await page.getByRole('button', { name: 'Update: Everything' }).waitFor();
    await cutNetwork();
    await page.getByRole('button', { name: 'Update: Everything' }).click();
    await page.getByText('The network failed, so nothing was downloaded.').waitFor();
    await page.goto(served.url('/2025/04/pier-lamp-is-lit/'));
    await page
      .getByRole('heading', { level: 1, name: 'Pier Lamp Is Lit After Two Years' })
      .waitFor();
  });

  test('a device without room says so, and nothing is half taken', async () => {
    const page = await visit(testSites.root, '/offline/');
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      Object.assign(Cache.prototype, { add: refuse, put: refuse });
    });
    await page.getByRole('button', { name: 'Download for offline: Everything' }).click();
    await page.getByText('no room left for it on this device, so nothing was downloaded').waitFor();
    expect((await keys(page)).filter((key) => key.startsWith('newsprint-taken'))).toEqual([]);
  });

  test('a browser that lets nothing be kept says so', async () => {
    const page = await visit(testSites.root, '/about/');
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      Object.defineProperty(window, 'caches', { get: refuse });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(served.url('/offline/'));
    await page.getByText('No article is on this device yet').waitFor();
    await page.getByRole('button', { name: 'Download for offline: Everything' }).click();
    await page.getByText('store anything, so nothing was downloaded').waitFor();
    expect(errors).toEqual([]);
  });

  test('clearing what was read lets the visited pages go, erasing all of them', async () => {
    const page = await visit(testSites.root, '/');
    await page.goto(served.url(`/${SEED.cia}/`));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(served.url('/saved/'));
    // The page that one stands on is held last: what is cleared before would come again.
    await expect.poll(() => listPages(page, 'newsprint-visited')).toContain('/saved/');
    await expect.poll(() => countPages(page, 'newsprint-saved')).toBe(1);
    await page.getByRole('button', { name: 'Clear reading history' }).click();
    await expect.poll(() => keys(page)).not.toContain('newsprint-visited');
    expect(await countPages(page, 'newsprint-saved')).toBe(1);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await expect.poll(() => keys(page)).toEqual([expect.stringMatching(/^newsprint-shell-/)]);
  });
});

test('a device lets go of what was withdrawn, in every copy, on its next visit', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'newsprint-gone-'));
  await cp(testSites.root.dir, dir, { recursive: true });
  const page = await visit(testSites.root, '/offline/');
  await page.getByRole('button', { name: 'Download for offline: Everything' }).click();
  await page.getByText('It is on this device now.').waitFor();
  await page.goto(served.url(`/${SEED.cia}/`));
  await page.getByRole('button', { name: 'Save' }).click();
  // The page is stored after the press was answered.
  await expect.poll(() => countPages(page, 'newsprint-saved')).toBe(1);
  await page.goto(served.url(`/${SEED.libya}/`));
  const holders = (path: string) =>
    page.evaluate(async (address) => {
      const names = await caches.keys();
      const found = await Promise.all(
        names.map(async (name) => ((await (await caches.open(name)).match(address)) ? name : '')),
      );
      return found.filter(Boolean).map((name) => name.replace(/-[0-9a-f]{16}$/, ''));
    }, served.url(path));
  const all = ['newsprint-saved', 'newsprint-taken', 'newsprint-visited'];
  await expect.poll(async () => (await holders(`/${SEED.cia}/`)).sort()).toEqual(all);
  const offer = { lists: [], old: new Set<string>(), gone: [`/${SEED.cia}/`] };
  await writeOffline(begin(), dir, await bundleWorker(true), offer);
  const notice = '<!doctype html><title>Gone</title><h1>Withdrawn</h1><p data-withdrawn>';
  await writeFile(join(dir, SEED.cia, 'index.html'), notice);
  served.change({ ...testSites.root, dir });
  await page.goto(served.url('/about/'));
  await expect.poll(() => holders(`/${SEED.cia}/`)).toEqual([]);
  expect(await holders(`/${SEED.libya}/`)).toEqual(['newsprint-visited']);
  await page.goto(served.url('/saved/'));
  await page.getByText('was withdrawn and is no longer saved').waitFor();
  expect(await page.locator('.saved li').count()).toBe(0);
  await rm(dir, { recursive: true });
});

test('the kill switch takes the worker and all that it kept off every device', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'newsprint-off-'));
  await cp(testSites.root.dir, dir, { recursive: true });
  await writeOffline(begin(), dir, await bundleWorker(false), undefined);
  const page = await visit(testSites.root, '/');
  served.change({ ...testSites.root, dir });
  await page.reload();
  await expect.poll(() => keys(page)).toEqual([]);
  // Caches go first, the worker after them.
  await expect.poll(() => countWorkers(page)).toBe(0);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await rm(dir, { recursive: true });
});
