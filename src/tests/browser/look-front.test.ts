import { describe, expect, test } from 'vitest';
import { largeSite, testSites } from '../test-sites.ts';
import { getBox } from './get-box.ts';
import { openSite } from './open-site.ts';

describe('the front page', () => {
  const open = openSite(testSites.root);
  const openHard = openSite(testSites.hard);
  const openLarge = openSite(largeSite);

  test('leads across eight columns of twelve and more, and tells who is in the news', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const [lead, main] = [await getBox(page, '.lead'), await getBox(page, 'main')];
    expect(lead.width / main.width).toBeGreaterThan(0.55);
    const news = page.getByRole('region', { name: 'In the news' });
    const item = news.getByRole('listitem').filter({ hasText: 'Abdul Hamid Dbeibeh' });
    expect(await item.locator('bdi').getAttribute('lang')).toBe('ar');
    expect(await item.textContent()).toContain('1 article');
    const [names, map] = [await getBox(page, '.news > section'), await getBox(page, '.news svg')];
    expect(Math.abs(names.bottom - map.bottom)).toBeLessThanOrEqual(2);
    // Cropped to where most of the news is, it leaves out what is an ocean away.
    expect(await page.locator('.news svg').textContent()).toMatch(/Gaza Strip(?!.*United States)/s);
    await page.getByRole('link', { name: 'Map of the places in the news' }).click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
  });

  test.each([900, 1280])('has no gap under a lead without a picture at %i px', async (width) => {
    const page = await openLarge('/', { viewport: { width, height: 900 } });
    const [first, beside] = [await getBox(page, '.top > .first'), await getBox(page, '.beside')];
    const ends = await Promise.all(
      ['.first article', '.beside article'].map((stories) =>
        page
          .locator(stories)
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom))),
      ),
    );
    expect(first.top).toBe(beside.top);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(100);
  });

  test('has pictures that fill their column from edge to edge', async () => {
    const page = await openHard('/', { viewport: { width: 1280, height: 900 } });
    const [picture, column] = await page
      .locator('article:has(img)')
      .first()
      .evaluate((story) => {
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(story);
        const [outer, inner] = [story, story.querySelector('img') ?? story].map((element) =>
          element.getBoundingClientRect(),
        );
        const left = (outer?.left ?? 0) + Number.parseFloat(paddingInlineStart);
        const right = (outer?.right ?? 0) - Number.parseFloat(paddingInlineEnd);
        return [
          [inner?.left, inner?.right],
          [left, right],
        ];
      });
    // Lines between columns are a pixel wide.
    for (const [index, edge] of (picture ?? []).entries())
      expect(Math.abs((edge ?? 0) - (column?.[index] ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('a page of stories', () => {
  const open = openSite(testSites.hard);
  const openLarge = openSite(largeSite);
  const wide = { viewport: { width: 1800, height: 900 } };

  test('steps long headlines down, and shows one story’s headline no larger than the lead’s', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const measure = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    const [plain] = await measure('.columns h2:not([data-length], [lang])');
    const long = await measure('.column h2[data-length]:not([lang])');
    const [lead] = await measure('.lead h2');
    expect(long.length).toBeGreaterThan(0);
    expect(Math.max(...long)).toBeLessThan(plain ?? 0);
    expect(plain).toBeLessThan(lead ?? 0);
  });

  test('uses a wide screen, to the last row from edge to edge; an article stays a column', async () => {
    const page = await open('/', wide);
    const main = await getBox(page, 'main');
    expect(main.width).toBeGreaterThan(1600);
    const rows = await page
      .locator('.top ~ .columns > article')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, right }) => [top, right]),
      );
    const ends = new Map(rows.map(([top = 0, right = 0]) => [Math.round(top), Math.round(right)]));
    expect([...new Set(ends.values())]).toEqual([Math.round(main.right)]);
    await page.goto(new URL('/2025/03/a-very-long-headline/', page.url()).href);
    expect((await getBox(page, 'main')).width).toBeLessThanOrEqual(1280);
  });

  test('has summaries of three lines at the most', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const lines = await page
      .locator('.columns .dek, .sections .dek')
      .evaluateAll((all) =>
        all.map(
          (dek) => dek.clientHeight / Number.parseFloat(getComputedStyle(dek).lineHeight || '0'),
        ),
      );
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.round(Math.max(...lines))).toBe(3);
  });

  test('has weights that step down: of the lead, of columns, of lists', async () => {
    const page = await openLarge('/');
    const weigh = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).fontWeight);
    const selectors = ['.lead h2 a', '.column h2 a', '.rest a'];
    expect(await Promise.all(selectors.map(weigh))).toEqual(['800', '700', '400']);
  });

  test('sets what is Arabic a size larger, its headlines as tight as a headline', async () => {
    const page = await open('/sections/موانئ/', { viewport: { width: 1280, height: 900 } });
    const set = await page.locator('h2[lang=ar]').evaluate((headline) => {
      const get = (element: Element, name: string) =>
        Number.parseFloat(getComputedStyle(element).getPropertyValue(name));
      const link = headline.firstElementChild ?? headline;
      return get(link, 'line-height') / get(link, 'font-size');
    });
    expect(set).toBeCloseTo(1.45, 1);
    const sizes: number[] = [];
    for (const path of ['a-very-long-headline', 'reopening-of-the-harbour-in-arabic']) {
      await page.goto(new URL(`/2025/03/${path}/`, page.url()).href);
      const last = page.locator('.text > p').last();
      sizes.push(await last.evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize)));
    }
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeCloseTo(1.125, 2);
  });
});
