import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const CIA = 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza';
const LIBYA = 'Turkish Intelligence Moves to ‘Heal the Rift’ in Libya';

describe('search, below a path', () => {
  const open = openSite(testSites.news);

  test('finds an article as one types, marks the match and opens it', async () => {
    const page = await open('/search/');
    await page.getByRole('combobox', { name: /Search for/ }).pressSequentially('Dbeibeh');
    const link = page.getByRole('link', { name: LIBYA });
    // The first letters may have found it already.
    await page.getByRole('status').getByText('1 article for “Dbeibeh”').waitFor();
    expect(await page.locator('.results mark').first().textContent()).toMatch(/Dbeibeh/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('Dbeibeh');
    await link.click();
    await page.getByRole('heading', { level: 1, name: LIBYA }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: LIBYA }).waitFor();
  });

  test('works by the keyboard alone, from the front page', async () => {
    const page = await open('/');
    const box = page.getByRole('searchbox');
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      if (await box.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.type('Kalin');
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: LIBYA });
    await link.waitFor();
    await page.getByRole('combobox', { name: /Search for/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: LIBYA }).waitFor();
  });

  test('marks where one lands what was looked for, in the spelling of the article', async () => {
    const page = await open('/search/?q=Dabaiba');
    const link = page.getByRole('link', { name: LIBYA });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(
      /#:~:text=Dbeibeh$|#:~:text=Abdul%20Hamid%20Dbeibeh$/,
    );
  });

  test('narrows and orders, and keeps it all in the address', async () => {
    const page = await open('/search/?q=ceasefire');
    await page.getByText('Filters and order').click();
    await page.getByLabel('People').selectOption('Ibrahim Kalin');
    await page.getByText('Nothing found for “ceasefire”').waitFor();
    await page.getByLabel('People').selectOption('William Burns');
    await page.getByLabel('Order').selectOption('Latest first');
    await page.getByRole('link', { name: CIA }).waitFor();
    // It may have been found before the order was heard.
    const search = '?q=ceasefire&sort=date&people=william-burns';
    await expect.poll(() => new URL(page.url()).search).toBe(search);
    await page.reload();
    await page.getByRole('link', { name: CIA }).waitFor();
    await expect.poll(() => page.getByLabel('People').inputValue()).toBe('william-burns');
  });

  test.each([
    ['Burns', CIA],
    ['Moore', CIA],
    ['Deir Al-Balah', CIA],
    ['Gaza', CIA],
    ['Gaza', LIBYA],
    ['Kalin', LIBYA],
    ['Tripoli', LIBYA],
    ['Ankara', LIBYA],
  ])('finds by “%s”: %s', async (query, headline) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.getByRole('link', { name: headline }).waitFor();
    const excerpts = await page.locator('.results p').allTextContents();
    expect(excerpts.join(' ')).not.toContain('REUTERS');
    expect(excerpts.join(' ')).not.toContain('The photo with this report');
  });

  test('a filter alone lists what it leaves, the latest first, and none lists nothing', async () => {
    const page = await open('/search/?people=ibrahim-kalin');
    await page.getByRole('link', { name: LIBYA }).waitFor();
    expect(await page.locator('.results a').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 article');
    await page.getByLabel('People').selectOption('');
    await expect.poll(() => page.locator('.results a').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('Section').selectOption('arab-world');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 articles');
  });

  test('words beside a name are searched as they are, and the name is an offer', async () => {
    const page = await open('/search/?q=Gaza%20opinion');
    await page.getByRole('link', { name: CIA }).waitFor();
    expect(await page.locator('.names a').first().textContent()).toBe('Gaza Strip');
    // A line, and no card: who or what it is stands where the name is all that was asked.
    expect(await page.locator('.names p').last().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Only articles with Gaza Strip' }).click();
    await page.getByRole('link', { name: CIA }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=opinion&typed=&places=gaza-strip');
  });

  test('a word that no article has is named, with what may be meant', async () => {
    const page = await open('/search/?q=ceasefier');
    await page.getByText('“ceasefier” is in no article.').waitFor();
    await page.getByRole('link', { name: 'Did you mean ceasefire?' }).click();
    await page.getByRole('link', { name: CIA }).waitFor();
    await page.goto(page.url().replace('ceasefire', 'ceasefire+zebra'));
    await page.getByText('“zebra” is in no article.').waitFor();
    await page.getByRole('link', { name: 'Search without “zebra”' }).click();
    await page.getByText('1 article for “ceasefire”.').waitFor();
  });

  test('a name that may be meant stands below what the words find, and moves nothing', async () => {
    const page = await open('/search/?q=libyan%20officials');
    const meant = page.getByRole('link', { name: 'Did you mean Libya?' });
    await meant.waitFor();
    const links = await page.locator('site-search').getByRole('link').allTextContents();
    expect(links).toEqual([LIBYA, 'Did you mean Libya?']);
    expect(await measureShift(page)).toBe(0);
    await meant.click();
    await page.locator('.names').getByRole('link', { name: 'Libya' }).waitFor();
    expect(await meant.isVisible()).toBe(false);
  });

  test('a name that may be meant stands on top where nothing is found', async () => {
    const page = await open('/search/?q=abdul%20hamidy');
    await page
      .locator('.note')
      .getByRole('link', { name: /^Did you mean/ })
      .waitFor();
  });

  test('operators leave out and narrow', async () => {
    const page = await open('/search/?q=intelligence%20-turkish');
    await page.getByRole('link', { name: CIA }).waitFor();
    expect(await page.locator('.results a').count()).toBe(1);
    await page.goto(page.url().replace('-turkish', 'from:2024-09-07 to:2024'));
    await page.getByText('2 articles for').waitFor();
    await page.goto(page.url().replace('2024-09-07', '2024-09-08'));
    await page.getByText('Nothing found').waitFor();
  });

  test('the card of a name tells how many articles there are, and since when', async () => {
    const page = await open('/search/?q=Kalin');
    await page
      .locator('.names')
      .getByText(/^1 article, since \d+ September 2024$/)
      .waitFor();
  });

  test('says so when nothing is found', async () => {
    const page = await open('/search/?q=xyzzyx');
    await page.getByText('Nothing found for “xyzzyx”').waitFor();
  });

  test('without JavaScript a reader is led to every article', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    await page.getByText('needs JavaScript').waitFor();
    await page
      .getByRole('navigation', { name: 'All articles' })
      .getByRole('link', { name: 'by month' })
      .click();
    await page.getByRole('link', { name: 'September 2024' }).click();
    await page.getByRole('link', { name: CIA }).click();
    await page.getByRole('heading', { level: 1, name: CIA }).waitFor();
    expect(await page.getByText('press for peace').count()).toBe(1);
  });
});

describe('who signed an article', () => {
  const open = openSite(testSites.hard);

  test.each(['Ana Ferrer', 'anna ferrer', 'ferrer', 'Ferrer, Ana'])(
    'is found by “%s”, with the articles',
    async (query) => {
      const page = await open(`/search/?q=${encodeURIComponent(query)}`);
      const name = page.locator('.names li').first();
      await name.getByRole('link', { name: 'Ana Ferrer' }).waitFor();
      expect(await name.locator('.kind').first().textContent()).toBe('Author');
      await page.locator('.results li').first().waitFor();
    },
  );
});
