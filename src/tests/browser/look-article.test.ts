import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { getBox } from './get-box.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const phone = { viewport: { width: 360, height: 740 } };

describe('an article', () => {
  const open = openSite(testSites.root);

  test.each(Object.values(SEED))(
    'shows its first sentence on a phone at once: %s',
    async (path) => {
      const page = await open(`/${path}/`, phone);
      expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
      const captions = page.locator('.prose > figure');
      expect(await captions.count()).toBeGreaterThan(0);
      const before = captions.first().locator('xpath=preceding-sibling::p');
      expect(await before.count()).toBe(2);
      const original = captions.first().getByRole('link', { name: 'See it at Asharq Al-Awsat' });
      expect(await original.getAttribute('href')).toMatch(/^https:/);
    },
  );

  const openHard = openSite(testSites.hard);

  test.each([
    ['a photo', '/2025/02/short-notice-6/'],
    ['a long headline, a dek, a label, two bylines and a photo', '/2025/03/a-very-long-headline/'],
    ['Arabic', '/2025/03/reopening-of-the-harbour-in-arabic/'],
  ])('shows its first sentence on a phone at once: %s', async (_, path) => {
    const page = await openHard(path, phone);
    expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
    // A dek may be longer still.
    await page.locator('article .dek').evaluateAll((deks) => {
      for (const dek of deks) dek.textContent = `${dek.textContent} `.repeat(2).slice(0, 200);
    });
    expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
  });

  test('has its picture on a phone below its opening, from edge to edge, on a desk above it', async () => {
    const page = await openHard('/2025/03/a-very-long-headline/', { ...phone, isAlone: true });
    const parts = ['header h1', '.facts', '.prose > p', '.picture', '.prose > h2'];
    const boxes = await Promise.all(parts.map((part) => getBox(page, `article ${part}`)));
    const tops = boxes.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect([boxes[3]?.left, boxes[3]?.right]).toEqual([0, 360]);
    expect(Math.round((await measureShift(page)) * 1000)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [picture, text] = [await getBox(page, '.picture'), await getBox(page, '.prose > p')];
    expect(picture.bottom).toBeLessThanOrEqual(text.top);
    expect(picture.width).toBeGreaterThan(text.width);
  });

  test('has one rule between its picture and its facts, and room above the picture in print', async () => {
    const page = await openHard('/2025/03/a-very-long-headline/', {
      viewport: { width: 768, height: 900 },
    });
    const getRule = (selector: string, side: string) =>
      page.locator(selector).evaluate((element, name) => {
        return getComputedStyle(element).getPropertyValue(`border-block-${name}-width`);
      }, side);
    expect(await getRule('.picture > figure', 'end')).toBe('0px');
    expect(await getRule('.facts', 'start')).toBe('1px');
    await page.emulateMedia({ media: 'print' });
    const [picture, header] = [
      await getBox(page, '.picture'),
      await getBox(page, 'article header'),
    ];
    expect(picture.top - header.bottom).toBeGreaterThan(8);
  });

  test('tells its facts on a phone in no more than two lines', async () => {
    const page = await open(`/${SEED.cia}/`, phone);
    const { lines, size } = await page.locator('.facts').evaluate((facts) => {
      const tops = [...facts.querySelectorAll(':scope > p')].flatMap((p) =>
        [...p.getClientRects()].map(({ top }) => Math.round(top)),
      );
      return { lines: new Set(tops).size, size: tops.length };
    });
    expect(size).toBeGreaterThan(1);
    expect(lines).toBeLessThanOrEqual(2);
  });
});

describe('the margin of an article', () => {
  const open = openSite(testSites.root);
  const path = `/${SEED.libya}/`;
  /** In how many lines each link of the text stands. */
  const listLines = (page: Page) =>
    page
      .locator('.prose > p')
      .evaluateAll((all) =>
        all.flatMap((p) => [...p.querySelectorAll('a')].map((a) => a.getClientRects().length)),
      );
  const getNote = (page: Page) =>
    page
      .locator('[data-note]')
      .first()
      .evaluate((link) => {
        const { content, float, width } = getComputedStyle(link, '::before');
        return { content, float, width: Number.parseFloat(width) };
      });

  test('says from 1,100 px on who a name is, beside its first mention, and shows where', async () => {
    const page = await open(path, { viewport: { width: 1100, height: 900 } });
    const links = page.locator('.prose a.name[data-note]');
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(5);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect((await getNote(page)).content).toContain('National Intelligence Organization');
    expect((await getNote(page)).float).toBe('inline-end');
    // Neither notes nor the map make the page wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1100);
    const map = page.getByRole('img', { name: 'Map of the surroundings of Libya' });
    await map.scrollIntoViewIfNeeded();
    const isShown = (img: HTMLImageElement) => img.complete && img.naturalWidth > 0;
    await expect.poll(() => map.evaluate(isShown)).toBe(true);
    const [text, shown] = [await getBox(page, '.text'), await getBox(page, '.map')];
    expect(shown.left).toBeGreaterThan(text.right);
    expect(shown.right).toBeLessThanOrEqual(1100);
  });

  test('takes no room of the text', async () => {
    const page = await open(path, { viewport: { width: 1280, height: 900 } });
    const lines = await listLines(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-note]')) one.removeAttribute('data-note');
      document.querySelector('.map')?.remove();
    });
    expect(await listLines(page)).toEqual(lines);
  });

  test('is not there in a smaller window, nor beside larger text; no map is fetched', async () => {
    const page = await open('/robots.txt', {
      viewport: { width: 1099, height: 900 },
      isAlone: true,
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    expect((await getNote(page)).content).toBe('none');
    expect(await page.locator('.map').isVisible()).toBe(false);
    expect(asked.filter((url) => url.endsWith('.svg') && url.includes('/photos/'))).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await getNote(page)).content).not.toBe('none');
    await page.evaluate(() => document.documentElement.setAttribute('data-size', '200'));
    expect((await getNote(page)).content).toBe('none');
  });
});
