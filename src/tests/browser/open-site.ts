import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type ServedSite, serveSite } from '../serve-site.ts';
import type { TestSite } from '../test-sites.ts';
import { watchPolicy } from './watch-policy.ts';

/** A net below tests that hang, and no statement about how fast a machine is. */
export const NET = 120_000;

/** Connects to the browser that `start-browser.ts` started; what is closed is the connection. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/**
 * Serves a site for the tests of one file; every page opened in a test is closed after it.
 *
 * @returns A function that opens a page of the site; it fails the test on any error in the page, on
 *   anything that the page's policy forbids, and on any request to another origin.
 */
export function openSite(site: TestSite) {
  let browser: Browser;
  let served: ServedSite;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([connectBrowser(), serveSite(site)]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = faults.splice(0);
    if (found.length > 0) throw new Error(`The page went wrong:\n${found.join('\n')}`);
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      // What a page shows must not hang on the worker; its own tests let it run.
      serviceWorkers: 'block',
      ...options,
    });
    context.setDefaultTimeout(NET);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await watchPolicy(page, (fault) => faults.push(fault));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.origin)) faults.push(`asked ${request.url()}`);
    });
    await page.goto(served.url(path));
    return page;
  };
  return Object.assign(open, { holdPage: (bytes: number) => served.holdPage(bytes) });
}
