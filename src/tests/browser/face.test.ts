import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

/** Lists the letters of which the page has loaded the face of headlines: `U+20-FF, …`. */
const listLoaded = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].flatMap(({ status, unicodeRange }) =>
      status === 'loaded' ? unicodeRange.slice(0, 5) : [],
    );
  });
/** Lists the boxes of what stands in an article. */
const listBoxes = (page: Page) =>
  page
    .locator('article > *')
    .evaluateAll((all) =>
      all.map((one) => ['top', 'left'].map((side) => one.getBoundingClientRect().toJSON()[side])),
    );

describe('the face of headlines', () => {
  const open = openSite(testSites.root);
  const openHard = openSite(testSites.hard);
  const getFamily = (page: Page) =>
    page.locator('h1').evaluate((one) => getComputedStyle(one).fontFamily.split(',')[0]);

  test('comes for the letters of an English headline alone', async () => {
    const page = await open(`/${SEED.cia}/`);
    expect(await listLoaded(page)).toEqual(['U+20-']);
    expect(await getFamily(page)).toBe('headline');
  });

  test('comes for Arabic where a headline has it', async () => {
    const page = await openHard('/2025/03/reopening-of-the-harbour-in-arabic/');
    expect(await listLoaded(page)).toContain('U+600');
  });

  test('stays away where a reader wants letters without serifs', async () => {
    const page = await open(`/${SEED.cia}/`);
    await page.evaluate(() => document.documentElement.setAttribute('data-face', 'sans'));
    expect(await getFamily(page)).toBe('none');
  });

  test('is not waited for: what it fails to reach is there, at its place', async () => {
    const page = await open('/robots.txt', { viewport: { width: 1280, height: 900 } });
    await page.route('**/fonts/*', (route) => route.abort());
    await page.goto(new URL(`/${SEED.cia}/`, page.url()).href);
    expect(await listLoaded(page)).toEqual([]);
    const without = await listBoxes(page);
    expect(without.length).toBeGreaterThan(3);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
