import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

describe('the largest text in the smallest window', () => {
  const [openRoot, openHard] = [openSite(testSites.root), openSite(testSites.hard)];

  test.each([
    [openRoot, '/people/abdul-hamid-dbeibeh/'],
    [openHard, '/2025/03/reopening-of-the-harbour-in-arabic/'],
    [openHard, '/2025/02/short-notice-6/'],
  ])('breaks words before it makes the page wider: %#', async (open, path) => {
    const page = await open(path, { viewport: { width: 320, height: 740 } });
    const over = await page.evaluate(() => {
      const { documentElement } = document;
      Object.assign(documentElement.dataset, { size: '300', spacing: 'wider' });
      return documentElement.scrollWidth - documentElement.clientWidth;
    });
    expect(over).toBe(0);
  });
});

describe('the head of a page', () => {
  const open = openSite(testSites.hard);

  test.each([
    [768, 200],
    [1280, 400],
  ])(
    'keeps its words whole in a window of %i px with text zoomed to %i percent',
    async (width, zoom) => {
      for (const path of ['/', '/2025/03/a-very-long-headline/', '/search/']) {
        const page = await open(path, { viewport: { width, height: 900 } });
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, zoom);
        const lines = await page.locator('.masthead .name').evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
        expect(lines, path).toBe(1);
      }
    },
  );
});
