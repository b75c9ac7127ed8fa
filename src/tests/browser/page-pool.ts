import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchPolicy } from './watch-policy.ts';

/** A page that tests use one after another, and whom it tells of what it does. */
type PooledPage = {
  page: Page;
  context: BrowserContext;
  /** What it must be alike in for a test to get it; a page of one test alone has none. */
  key: string | undefined;
  /** The only place that it may ask. */
  origin: string;
  onFault: (fault: string) => void;
};

/** What a page can be told to show, and nothing of which stays when it is told anew. */
type Shown = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors'>;

const VIEWPORT = { width: 1280, height: 720 };
const free: PooledPage[] = [];

/**
 * Takes a page from those that tests have returned, or opens a new one: that costs a
 * third of a second of the processor, and one that is there already a third of that.
 *
 * @param isAlone Whether no other test gets the page, before or after; its cache is empty. A test that
 *   changes the page's context asks for it.
 */
export async function takePage(
  browser: Browser,
  options: BrowserContextOptions,
  isAlone: boolean,
): Promise<PooledPage> {
  const { viewport = VIEWPORT, colorScheme = 'light', forcedColors = 'none', ...rest } = options;
  const key = JSON.stringify(rest);
  const at = isAlone ? -1 : free.findLastIndex((pooled) => pooled.key === key);
  const [returned] = at < 0 ? [] : free.splice(at, 1);
  if (!returned) return openPage(browser, options, isAlone ? undefined : key);
  await show(returned.page, { viewport, colorScheme, forcedColors });
  return returned;
}

async function show(page: Page, { viewport, colorScheme, forcedColors }: Required<Shown>) {
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion: 'reduce' });
}

async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  key: string | undefined,
): Promise<PooledPage> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    // What a page shows must not hang on the worker; its own tests let it run.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const pooled: PooledPage = { page, context, key, origin: '', onFault: () => undefined };
  page.on('pageerror', (error) => pooled.onFault(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pooled.origin)) pooled.onFault(`asked ${request.url()}`);
  });
  await watchPolicy(page, (fault) => pooled.onFault(fault));
  // What is put in like this outlives the test, so that no other gets the page.
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = (...args) => {
    pooled.key = undefined;
    return addInitScript(...args);
  };
  return pooled;
}

/**
 * Returns a page after its test: it leaves what it showed, and forgets all that a site can store. A page
 * of one test alone is closed.
 *
 * @param blank An address of the site without anything that runs.
 */
export async function returnPage(pooled: PooledPage, blank: string): Promise<void> {
  const { page, key, context } = pooled;
  if (key === undefined || page.isClosed()) return context.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(blank);
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  free.push(pooled);
}
