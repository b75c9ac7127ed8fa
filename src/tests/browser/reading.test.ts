import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const LEAD = 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza';

describe.each(['root', 'news'] as const)('the site “%s”', (name) => {
  const site = testSites[name];
  const open = openSite(site);

  test('a reader opens an article and comes back', async () => {
    const page = await open('/');
    const story = page.getByRole('heading', { level: 2, name: LEAD }).getByRole('link');
    await story.click();
    await page.getByRole('heading', { level: 1, name: LEAD }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${site.base}2024/09/heads-of-cia`));
    await page.goBack();
    await story.waitFor();
    expect(new URL(page.url()).pathname).toBe(site.base);
  });

  test('a reader goes by section and by month to the other article', async () => {
    const page = await open('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Arab World' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arab World' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Archive' }).click();
    await page.getByRole('link', { name: 'September 2024' }).click();
    await page.getByRole('link', { name: /Heal the Rift/ }).click();
    await page.getByRole('heading', { level: 1, name: /Heal the Rift/ }).waitFor();
  });

  test('the first Tab leads past the header', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
  });
});

describe('hard articles', () => {
  const open = openSite(testSites.hard);
  const long = '/2025/03/a-very-long-headline/';
  const arabic = '/2025/03/reopening-of-the-harbour-in-arabic/';

  test.each([320, 768, 1280])('no page is wider than a window of %i px', async (width) => {
    for (const path of [
      '/',
      long,
      arabic,
      '/search/',
      '/archive/',
      '/sections/harbours/',
      '/404.html',
    ]) {
      const page = await open(path, { viewport: { width, height: 800 } });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test('text at twice its size stays within a window of 640 px', async () => {
    for (const path of ['/', long, arabic, '/search/']) {
      const viewport = { width: 640, height: 800 };
      const page = await open(path, { viewport, bypassCSP: true });
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });

  test('an article in Arabic is laid out from right to left, its interface in Arabic', async () => {
    const page = await open(arabic);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByText('أظهرت الصورة المنشورة مع هذا الخبر:').waitFor();
    const box = await page.getByRole('heading', { level: 1 }).boundingBox();
    const facts = await page.locator('.facts').boundingBox();
    expect(facts?.x ?? 0).toBeGreaterThan(box?.x ?? 0);
    // The headline of an article in English stands at the side of the label above it.
    const sides = await page.locator('.step').evaluateAll((steps) =>
      steps.map((step) =>
        [...step.children].map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return Math.round(Math.max(...[...range.getClientRects()].map(({ right }) => right)));
        }),
      ),
    );
    expect(sides).toHaveLength(2);
    for (const [label = 0, headline = 0] of sides) {
      expect(Math.abs(label - headline)).toBeLessThan(3);
    }
  });

  test('nothing on an article page moves while it loads', async () => {
    const page = await open(long, { isAlone: true });
    expect(await measureShift(page)).toBe(0);
  });
});
