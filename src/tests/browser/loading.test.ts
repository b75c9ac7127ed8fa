import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { largeSite, type TestSite, testSites } from '../test-sites.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const PAGES = [
  '/',
  `/${SEED.cia}/`,
  '/search/',
  '/saved/',
  '/offline/',
  '/people/abdul-hamid-dbeibeh/',
  '/places/',
  '/archive/',
  '/sections/arab-world/',
];
/** A slow mobile network: 150 ms, 1.6 Mbit/s down; a page comes in several parts. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

describe('loading over a slow network on a slow device', () => {
  const open = openSite(testSites.root);

  // The other pages are those below: what a network does to them is a matter of where it cuts them.
  test.each(PAGES.slice(0, 3))('nothing moves on %s', async (path) => {
    const page = await open('/robots.txt', {
      viewport: { width: 360, height: 820 },
      isAlone: true,
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
    // Below a thousandth nothing is seen to move (a good page keeps below a tenth, web.dev/articles/cls).
    expect(Math.round((await measureShift(page)) * 1000)).toBe(0);
  });
});

/** Finds where a tag of a page's body begins, by the share of its tags that come before. */
function findCut(path: string, share: number): number {
  const html = readHtml(testSites.root, path);
  const begin = html.indexOf('<body');
  const tags = [...html.matchAll(/<\/?[a-z]/g)].flatMap(({ index }) =>
    index > begin ? index : [],
  );
  return tags[Math.floor(share * tags.length)] ?? begin;
}

describe('a page of which a part has come and is shown', () => {
  const open = openSite(testSites.root);

  test.each(PAGES.flatMap((path) => [360, 1280].map((width) => [path, width] as const)))(
    'moves nothing of it as the rest comes: %s in a window of %i px',
    async (path, width) => {
      const page = await open('/robots.txt', { viewport: { width, height: 820 } });
      const url = new URL(path, page.url()).href;
      // Each width cuts the page elsewhere.
      const bytes = findCut(path, width > 360 ? 0.5 : 0.25);
      expect(await loadInParts(page, url, open.holdPage(bytes)), `cut at ${bytes}`).toBe(0);
    },
  );

  // Two of them, as what comes first may stand where it will be by chance.
  test.each([
    ['/search/', 360, 1],
    ['/search/', 360, 2],
    ['/search/', 1280, 2],
    ['/', 360, 2],
    ['/', 1280, 2],
    ['/people/', 360, 2],
  ])(
    'moves nothing of names at %s in a window of %i px, cut before spelling %i in another script',
    async (path, width, number) => {
      const page = await open('/robots.txt', { viewport: { width, height: 1200 } });
      const url = new URL(path, page.url()).href;
      const { index } =
        [...readHtml(testSites.root, path).matchAll(/<bdi lang/g)][number - 1] ?? {};
      if (index === undefined) throw new Error(`${path} has no ${number} spellings.`);
      expect(await loadInParts(page, url, open.holdPage(index))).toBe(0);
    },
  );

  const openHard = openSite(testSites.hard);

  test.each([
    ['before its text', '<div class="text'],
    ['within its opening', 'harbour’s warnings'],
    ['below its opening', '<h2 id="text'],
    ['below the next part', '<blockquote>'],
  ])('moves nothing of an article with a picture on a phone: cut %s', async (_, mark) => {
    const path = '/2025/03/a-very-long-headline/';
    const page = await openHard('/robots.txt', { viewport: { width: 360, height: 740 } });
    const bytes = readHtml(testSites.hard, path).indexOf(toBytes(mark));
    expect(bytes).toBeGreaterThan(0);
    const url = new URL(path, page.url()).href;
    expect(await loadInParts(page, url, openHard.holdPage(bytes))).toBe(0);
  });

  const openLarge = openSite(largeSite);

  test('moves nothing of the years of a name on a phone', async () => {
    const path = '/people/ada-morn/';
    const page = await openLarge('/robots.txt', { viewport: { width: 360, height: 820 } });
    const [bytes = 0] = [...readHtml(largeSite, path).matchAll(/<li[^>]*><a [^>]*#y2025/g)].map(
      ({ index }) => index,
    );
    expect(bytes).toBeGreaterThan(0);
    const url = new URL(path, page.url()).href;
    expect(await loadInParts(page, url, openLarge.holdPage(bytes))).toBe(0);
  });

  test.each(['id="y2022"', 'id="y2021"', '<aside'])(
    'moves nothing of the mentions of a name in a year: cut at %s',
    async (mark) => {
      const path = '/people/ada-morn/2/';
      const page = await openLarge('/robots.txt', { viewport: { width: 1280, height: 820 } });
      const bytes = readHtml(largeSite, path).indexOf(mark);
      expect(bytes).toBeGreaterThan(0);
      const url = new URL(`${path}#y2021`, page.url()).href;
      expect(await loadInParts(page, url, openLarge.holdPage(bytes))).toBe(0);
      await page.getByText('Only 2021.').filter({ visible: true }).waitFor();
    },
  );
});

/** Reads a page as text in which each character is a byte. */
const readHtml = ({ dir }: TestSite, path: string) =>
  readFileSync(join(dir, path, 'index.html')).toString('latin1');
const toBytes = (text: string) => Buffer.from(text).toString('latin1');

/** Loads a page of which the rest comes once its first part is shown; gives thousandths by which parts of it moved. */
async function loadInParts(page: Page, url: string, asked: Promise<() => void>): Promise<number> {
  const loaded = page.goto(url, { waitUntil: 'load' });
  const release = await asked;
  await page.waitForFunction(() => document.querySelector('body > *'));
  await page.evaluate(waitForPaint);
  release();
  await loaded;
  return Math.round((await measureShift(page)) * 1000);
}

/** Waits until what there is has been shown: the frame after the next begins once the next was painted. */
function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
