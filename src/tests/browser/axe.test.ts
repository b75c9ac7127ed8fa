import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { findViolations } from './find-violations.ts';
import { openSite } from './open-site.ts';

const themes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** One page of each type, and articles that are hard to set. */
const pages = {
  root: [
    '/',
    `/${SEED.cia}/`,
    '/search/?q=Dbeibeh',
    '/search/?q=xyzzyx',
    '/people/',
    '/places/',
    '/people/abdul-hamid-dbeibeh/',
    '/places/gaza-strip/',
    '/about/',
    '/saved/',
    '/offline/',
    '/accessibility/',
    '/feeds/',
    '/data/',
    '/404.html',
  ],
  hard: [
    '/',
    '/2025/03/a-very-long-headline/',
    '/2025/03/reopening-of-the-harbour-in-arabic/',
    '/archive/',
    '/archive/2025/02/',
    '/archive/2025/03/04/',
    '/bylines/ana-ferrer/',
    '/sections/ferries/',
  ],
};

describe.each(['root', 'hard'] as const)('axe on the site “%s”', (name) => {
  const open = openSite(testSites[name]);

  test.each(pages[name])('%s has no violation', async (path) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.getByRole('status').getByText(/for “/).waitFor();
    for (const [index, theme] of themes.entries()) {
      await page.emulateMedia(theme);
      expect(await findViolations(page, index > 0), JSON.stringify(theme)).toEqual([]);
    }
  });
});

describe('what a reader opens', () => {
  const open = openSite(testSites.root);
  test.each(['system', 'sepia', 'dark', 'contrast'])(
    'the dialog of text and page has no violation in the theme “%s”',
    async (theme) => {
      const page = await open(`/${SEED.cia}/`);
      await page.getByRole('button', { name: 'Text and page' }).click();
      await page.locator(`[name=theme][value=${theme}]`).check();
      await page.getByRole('slider').fill('4');
      expect(await findViolations(page)).toEqual([]);
    },
  );

  test('citations, saved articles and the list of keys have no violation', async () => {
    const page = await open(`/${SEED.cia}/`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Cite this article').click();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(new URL('/saved/', page.url()).href);
    await page.getByRole('button', { name: /^Remove/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the check itself', () => {
  const open = openSite(testSites.root);

  test('finds a fault that is put in', async () => {
    const page = await open('/', { bypassCSP: true });
    await page.addStyleTag({ content: 'p { color: #bbb; background: #fff }' });
    const found = (await findViolations(page)).map((violation) => violation.split(':')[0]);
    expect(found).toContain('color-contrast');
    expect(await findViolations(page, true)).toHaveLength(found.length);
  });
});
