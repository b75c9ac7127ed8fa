import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

/** What readers type, and the page that it leads to. */
const QUERIES = [
  ['دبيبة', 'people/abdul-hamid-dbeibeh'],
  ['Dabaiba', 'people/abdul-hamid-dbeibeh'],
  ['Turkey', 'places/turkiye'],
  ['Turkiye', 'places/turkiye'],
  ['al-Sisi', 'people/abdel-fattah-el-sisi'],
  ['Deir el-Balah', 'places/deir-al-balah'],
  ['غزة', 'places/gaza-strip'],
  ['MI6 chief', 'people/richard-moore'],
] as const;

/** Types into the search box by keyboard, from the top of the page. */
async function type(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox', { name: /Search for/ }).focus();
  await page.keyboard.type(query);
}

describe('names, below a path', () => {
  const site = testSites.news;
  const open = openSite(site);

  test.each(QUERIES)('“%s” typed by keyboard leads to %s', async (query, ref) => {
    const page = await open('/search/');
    await type(page, query);
    await page.keyboard.press('Enter');
    // What was found as one typed is there before Enter is heard, so that the focus tells.
    await page.waitForFunction(() => document.activeElement?.matches('.names a'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${site.base}${ref}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('offers names as one types, and arrows and Enter take one', async () => {
    const page = await open('/search/');
    const box = page.getByRole('combobox', { name: /Search for/ });
    await type(page, 'Dabai');
    const option = page.getByRole('option', { name: 'Abdul Hamid Dbeibeh' });
    const status = page.getByRole('status');
    // Until all that was typed is answered, the list may be made anew.
    await status.getByText('“Dabai”').waitFor();
    await option.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await option.count()).toBe(0);
    expect(await box.inputValue()).toBe('Dabai');
    await page.keyboard.type('b');
    await status.getByText('“Dabaib”').waitFor();
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/abdul-hamid-dbeibeh/');
  });

  test('says how it understood, and searches as typed when asked', async () => {
    const page = await open('/search/?q=Dabaiba');
    await page.getByText('Showing Abdul Hamid Dbeibeh.').waitFor();
    await page.getByRole('link', { name: 'Search for “Dabaiba” as typed instead' }).click();
    // The answer before it has the same words.
    await page.waitForURL(/[?&]typed=/);
    await page.locator('.names a').first().waitFor({ state: 'detached' });
    await page.getByText(/(?:for|has) “Dabaiba”/).waitFor();
  });

  test('finds a name beside other words in all its spellings', async () => {
    const page = await open('/search/?q=Dubaiba%20ceasefire');
    await page.getByText('Nothing found').waitFor();
    await page.goto(page.url().replace('ceasefire', 'mercenaries'));
    await page.getByRole('link', { name: 'Turkish Intelligence Moves' }).waitFor();
  });

  test('answers a name with few requests', async () => {
    const page = await open('/search/', { isAlone: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('combobox', { name: /Search for/ }).fill('Dabaiba');
    await page.locator('.results a').first().waitFor();
    expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
    // The gate of the design: six requests to the first ten results.
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
  });

  test('without JavaScript the A–Z and the map lead to a name and its articles', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('link', { name: 'Abdul Hamid Dbeibeh' }).click();
    await page.getByText('عبد الحميد الدبيبة').first().waitFor();
    await page.getByRole('link', { name: /Turkish Intelligence Moves/ }).click();
    await page.getByRole('link', { name: 'Tripoli' }).first().click();
    await page.getByRole('img', { name: 'Map of the surroundings of Tripoli' }).waitFor();
    await page.getByRole('link', { name: 'Places' }).first().click();
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/places\/[a-z-]+\/$/);
  });
});
