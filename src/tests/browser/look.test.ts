import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const phone = { viewport: { width: 360, height: 740 } };
const getBox = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right, width, height };
    });

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
