import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listPages, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

const site = testSites.hard;
const shown = listPages(site).filter((path) =>
  readPage(site, path).querySelector('article[data-pagefind-body] .picture img'),
);

test('there is an article with a photo', () => {
  expect(shown.length).toBeGreaterThan(0);
});

test.each(shown)('the photo of %s is given to search engines in three shapes', async (path) => {
  const said = readPage(site, path).querySelector('script[type="application/ld+json"]');
  const { image }: { image: string[] } = JSON.parse(said?.textContent ?? '{}');
  const files = image.map((url) => new URL(url).pathname.slice(site.base.length));
  const shapes = await Promise.all(
    files.map(async (file) => {
      const { width, height } = await sharp(join(site.dir, file)).metadata();
      return Math.round((width / height) * 100) / 100;
    }),
  );
  expect(shapes).toEqual([1.9, 1, 1.33, 1.78]);
});
