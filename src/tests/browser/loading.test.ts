import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
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
    const page = await open('/robots.txt', { viewport: { width: 360, height: 820 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
    // Below a thousandth nothing is seen to move (a good page keeps below a tenth, web.dev/articles/cls).
    expect(Math.round((await measureShift(page)) * 1000)).toBe(0);
  });
});

/** Places in a page where a tag of its body begins, evenly from the first to the last. */
function listCuts(path: string, count: number): number[] {
  const html = readFileSync(join(testSites.root.dir, path, 'index.html')).toString('latin1');
  const begin = html.indexOf('<body');
  const tags = [...html.matchAll(/<\/?[a-z]/g)].flatMap(({ index }) =>
    index > begin ? index : [],
  );
  return Array.from({ length: count }, (_, n) => {
    return tags[Math.floor(((n + 0.5) / count) * tags.length)] ?? begin;
  });
}

describe('a page of which a part has come and is shown', () => {
  const open = openSite(testSites.root);

  test.each(PAGES.flatMap((path) => [360, 1280].map((width) => [path, width] as const)))(
    'moves nothing of it as the rest comes: %s in a window of %i px',
    async (path, width) => {
      const page = await open('/robots.txt', { viewport: { width, height: 820 } });
      const url = new URL(path, page.url()).href;
      // Each width cuts the page elsewhere.
      for (const bytes of listCuts(path, width > 360 ? 1 : 2)) {
        const asked = open.holdPage(bytes);
        const loaded = page.goto(url, { waitUntil: 'load' });
        const release = await asked;
        await page.waitForFunction(() => document.querySelector('body > *'));
        await page.evaluate(waitForPaint);
        release();
        await loaded;
        expect(Math.round((await measureShift(page)) * 1000), `cut at ${bytes}`).toBe(0);
      }
    },
  );
});

/** Waits until what there is has been shown: the frame after the next begins once the next was painted. */
function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
