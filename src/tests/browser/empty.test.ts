import { expect, test } from 'vitest';
import { emptySite } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const open = openSite(emptySite);

test('search of a site without articles says that there is nothing', async () => {
  const page = await open('/search/?q=Tripoli');
  await page.getByText('Nothing found for “Tripoli”').waitFor();
  expect(await page.locator('.results > li').count()).toBe(0);
});
