import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
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
    '/accessibility/',
    '/404.html',
  ],
  hard: [
    '/',
    '/2025/03/a-very-long-headline/',
    '/2025/03/reopening-of-the-harbour-in-arabic/',
    '/archive/',
    '/archive/2025/02/',
    '/sections/ferries/',
  ],
};

describe.each(['root', 'hard'] as const)('axe on the site “%s”', (name) => {
  const open = openSite(testSites[name]);

  test.each(pages[name])('%s has no violation', async (path) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.getByRole('status').getByText(/for “/).waitFor();
    for (const theme of themes) {
      await page.emulateMedia(theme);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      );
      expect(found, JSON.stringify(theme)).toEqual([]);
    }
  });
});

describe('the check itself', () => {
  const open = openSite(testSites.root);

  test('finds a fault that is put in', async () => {
    const page = await open('/', { bypassCSP: true });
    await page.addStyleTag({ content: 'p { color: #bbb; background: #fff }' });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id }) => id)).toContain('color-contrast');
  });
});
