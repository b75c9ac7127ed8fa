import { expect, test } from 'vitest';
import { largeSite } from '../test-sites.ts';
import { openSite } from './open-site.ts';

/** Of 1,200 articles the latest 266 are in the current index, and the archive has six of some 150. */
const open = openSite(largeSite);
const OLDER = { name: /^Search older articles too/ };

test('words are looked for in the latest articles first, and further back when asked', async () => {
  const page = await open('/search/?q=kingfisher');
  const status = page.getByRole('status');
  const older = page.getByRole('button', OLDER);
  // Since March 2022.
  await page.getByText('15 articles for “kingfisher”.').waitFor();
  expect(await status.textContent()).toContain('articles since 17 March 2022');
  expect(await older.textContent()).toBe('Search older articles too, back to 22 April 2021');
  await older.press('Enter');
  await page.getByText('18 articles for “kingfisher”.').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('1');
  await page.waitForFunction(() => document.activeElement?.matches('.results li:first-child a'));
  await page.getByRole('button', { name: /back to 11 June 2020/ }).click();
  await page.getByText('21 articles for “kingfisher”.').waitFor();
  await page.getByRole('button', { name: /back to 1 January 2020/ }).click();
  await page.getByText('24 articles for “kingfisher”.').waitFor();
  expect(await status.textContent()).not.toContain('Searched so far');
  await older.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByText('24 articles for “kingfisher”.').waitFor();
});

test('sorted by date, the articles of all indexes stand in one order', async () => {
  const page = await open('/search/?q=kingfisher&sort=date&back=3');
  await page.getByText('24 articles for “kingfisher”.').waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.locator('.results li').nth(23).waitFor();
  const days = await page.locator('.results .when time').allTextContents();
  const times = days.map((day) => Date.parse(`${day} UTC`));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(days[0]).toContain('2025');
  expect(days[23]).toContain('2020');
});

test('narrowed to a year, all of its articles are searched', async () => {
  const page = await open('/search/?q=kingfisher&year=2020');
  await page.getByText(/^4 articles for “kingfisher”.$/).waitFor();
  expect(await page.getByRole('button', OLDER).isVisible()).toBe(false);
  const days = await page.locator('.results .when time').allTextContents();
  expect(days.every((day) => day.endsWith('2020'))).toBe(true);
});

test('says so where older articles cannot be had, and keeps what was found', async () => {
  const page = await open('/search/?q=kingfisher');
  await page.getByText('15 articles for “kingfisher”.').waitFor();
  await page.route('**/pagefind/archive/3/**', (route) => route.abort());
  await page.getByRole('button', OLDER).click();
  await page.getByText('Search could not be loaded.').waitFor();
  expect(await page.locator('.results li').count()).toBe(10);
  await page.unroute('**/pagefind/archive/3/**');
  await page.getByRole('button', OLDER).click();
  await page.getByText('18 articles for “kingfisher”.').waitFor();
});
