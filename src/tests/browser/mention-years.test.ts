import { expect, test } from 'vitest';
import { largeSite } from '../test-sites.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

/** Ada Morn stands in twenty articles of each year from 2020; her newest page ends amid those of 2024. */
const open = openSite(largeSite);

test.each([true, false])('bars of the chart filter by year, with scripts: %s', async (scripts) => {
  const page = await open('/people/ada-morn/', { javaScriptEnabled: scripts });
  const list = page.locator('section.articles article');
  const days = () => list.filter({ visible: true }).locator('time').allTextContents();
  const chart = page.getByRole('navigation', { name: 'Articles by year' });
  const all = page.getByRole('link', { name: 'All years' }).filter({ visible: true });
  expect(await days()).toHaveLength(30);
  expect(await all.count()).toBe(0);

  await chart.getByRole('link', { name: '2024' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Only 2024.').filter({ visible: true }).waitFor();
  const some = await days();
  expect(some).toHaveLength(10);
  expect(some.every((day) => day.endsWith('2024'))).toBe(true);
  const bar = await chart.getByRole('link', { name: '2024' }).boundingBox();
  expect(bar?.y, 'the chart is in sight').toBeGreaterThanOrEqual(0);
  // Who goes on by the keyboard goes on in the year that was chosen.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('All years');

  await page.getByRole('link', { name: 'More of 2024' }).click();
  await page.waitForURL('**/people/ada-morn/3/#y2024');
  expect(await days()).toHaveLength(10);
  await all.click();
  expect(await days()).toHaveLength(30);
  expect(await all.count()).toBe(0);
  await page.goBack();
  expect(await days()).toHaveLength(10);
});

test('a bar leads to the page that its year begins on, filtered, and nothing moves as it loads', async () => {
  const page = await open('/people/ada-morn/');
  await page.getByRole('link', { name: /^2021/ }).click();
  await page.waitForURL('**/people/ada-morn/2/#y2021');
  await page.getByText('Only 2021.').filter({ visible: true }).waitFor();
  const days = page.locator('article').filter({ visible: true }).locator('time');
  expect((await days.allTextContents()).every((day) => day.endsWith('2021'))).toBe(true);
  await page.reload();
  expect(await measureShift(page)).toBe(0);
  await page.getByText('Only 2021.').filter({ visible: true }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await days.count()).toBe(10);
});
