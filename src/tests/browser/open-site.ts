import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type ServedSite, serveSite } from '../serve-site.ts';
import type { TestSite } from '../test-sites.ts';
import { returnPage, takePage } from './page-pool.ts';

/** A net below tests that hang, and no statement about how fast a machine is. */
export const NET = 120_000;

/** Connects to the browser that `start-browser.ts` started; what is closed is the connection. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

let connected: Promise<Browser> | undefined;

/**
 * Serves a site for the tests of one file; every page opened in a test is returned after it.
 *
 * @returns A function that opens a page of the site; it fails the test on any error in the page, on
 *   anything that the page's policy forbids, and on any request to another origin. `isAlone` asks for a
 *   page that no other test had, with nothing in its cache.
 */
export function openSite(site: TestSite) {
  let browser: Browser;
  let served: ServedSite;
  const faults: string[] = [];
  const opened: Awaited<ReturnType<typeof takePage>>[] = [];

  beforeAll(async () => {
    connected ??= connectBrowser();
    [browser, served] = await Promise.all([connected, serveSite(site)]);
  });
  afterAll(() => served.close());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => returnPage(page, served.url('/robots.txt'))));
    const found = faults.splice(0);
    if (found.length > 0) throw new Error(`The page went wrong:\n${found.join('\n')}`);
  });

  const open = async (
    path: string,
    { isAlone = false, ...options }: BrowserContextOptions & { isAlone?: boolean } = {},
  ): Promise<Page> => {
    const pooled = await takePage(browser, options, isAlone);
    opened.push(pooled);
    Object.assign(pooled, {
      origin: served.origin,
      onFault: (fault: string) => faults.push(fault),
    });
    pooled.page.setDefaultTimeout(NET);
    await pooled.page.goto(served.url(path));
    return pooled.page;
  };
  return Object.assign(open, { holdPage: (bytes: number) => served.holdPage(bytes) });
}
