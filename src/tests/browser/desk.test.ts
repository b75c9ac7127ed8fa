import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { writeDeskContent } from '../inputs/desk-content.ts';
import { findViolations } from './find-violations.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const root = makeTestDir('desk-browser');
const content = join(root, 'content');
const site = { dir: join(root, 'site'), base: '/', env: {} };
afterAll(() => rmSync(root, { recursive: true }));
beforeAll(async () => {
  writeDeskContent(content);
  expect(await buildSite(content, site.dir)).toBe(0);
});
const open = openSite(site);

/** One page of each type that an editor's words make. */
const PAGES = [
  '/archive/2024/09/',
  '/archive/2024/09/07/',
  '/bylines/tom-reed/',
  '/people/ana/',
  '/people/ana/signed/',
  '/2024/09/boats-3/',
  '/2024/09/boats-3/revisions/',
  '/2024/09/boats-4/revisions/',
  '/2024/09/boats-11/',
  '/corrections/',
];

const getOverflow = (page: Page) => page.evaluate(() => document.body.scrollWidth - innerWidth);

test.each(PAGES)(
  '%s has no violation in light and dark, moves nothing, and is small',
  async (path) => {
    const phone = await open(path, { viewport: { width: 360, height: 820 }, isAlone: true });
    expect(Math.round((await measureShift(phone)) * 1000)).toBe(0);
    expect(await findViolations(phone)).toEqual([]);
    expect(await getOverflow(phone)).toBeLessThanOrEqual(0);
    const desk = await open(path, {
      viewport: { width: 1280, height: 820 },
      colorScheme: 'dark',
    });
    expect(Math.round((await measureShift(desk)) * 1000)).toBe(0);
    // What its colours do not decide is the same as in light.
    expect(await findViolations(desk, true)).toEqual([]);
    expect(await getOverflow(desk)).toBeLessThanOrEqual(0);
    const html = readFileSync(join(site.dir, path, 'index.html'));
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(14_000);
  },
);

/** Moves the focus to a link by the key Tab alone. */
async function tabTo(page: Page, path: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    if (focused === path) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No key leads to ${path}.`);
}

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  test('keys alone lead from the archive to a day, the next, an article, its signer and its changes', async () => {
    const reader = await open('/archive/', { javaScriptEnabled });
    const follow = async (path: string, heading: string | RegExp) => {
      if (javaScriptEnabled) {
        await tabTo(reader, path);
        await reader.keyboard.press('Enter');
      } else await reader.locator(`main a[href="${path}"]`).first().click();
      await reader.getByRole('heading', { level: 1, name: heading }).waitFor();
    };
    await follow('/archive/2024/09/', 'September 2024');
    await follow('/archive/2024/09/01/', /^Sunday,? 1 September 2024$/);
    await follow('/archive/2024/09/04/', /^Wednesday,? 4 September 2024$/);
    await follow('/2024/09/boats-3/', 'Boats of Pier 3 Leave');
    await follow('/2024/09/boats-3/revisions/', 'Changes to “Boats of Pier 3 Leave”');
    await follow('/2024/09/boats-3/', 'Boats of Pier 3 Leave');
    await follow(encodeURI('/bylines/mary-oneill/'), 'Signed by Mary O’Neill');
    await reader.goto(new URL('/corrections/', reader.url()).href);
    await follow('/2024/09/boats-3/', 'Boats of Pier 3 Leave');
  });
});

test('search finds an article by who signed it, and by what it is', async () => {
  const page = await open('/search/?q=Brandt');
  await page.getByRole('link', { name: 'Boats of Pier 5 Leave' }).waitFor();
  await page.goto(new URL('/search/?q=boat&label=opinion', page.url()).href);
  await page.getByRole('link', { name: 'Boats of Pier 3 Leave' }).waitFor();
  expect(await page.locator('.results > li').count()).toBe(1);
});
