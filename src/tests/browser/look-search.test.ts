import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { getBox } from './get-box.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

describe('a name', () => {
  const open = openSite(testSites.root);

  test('has its own script on the line of its headline, in a regular weight in lists', async () => {
    const page = await open('/people/abdul-hamid-dbeibeh/', {
      viewport: { width: 1280, height: 900 },
    });
    const [own, headline] = [await getBox(page, '.native'), await getBox(page, 'h1')];
    expect(own.top).toBeLessThan(headline.bottom);
    expect(own.left).toBeGreaterThan(headline.right);
    await page.goto(new URL('/people/', page.url()).href);
    const weight = page.locator('main .name bdi').first();
    expect(await weight.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('400');
  });

  test('that is in no article has neither a dot on the map nor a count', async () => {
    const page = await open('/places/');
    const dots = await page.locator('svg a').count();
    expect(dots).toBeGreaterThan(3);
    const listed = page.locator('.names li');
    expect(dots).toBeLessThanOrEqual(await listed.filter({ hasText: /\d articles?$/ }).count());
    expect(await page.getByText('0 articles').count()).toBe(0);
  });
});

describe('search', () => {
  const open = openSite(testSites.root);
  const openHard = openSite(testSites.hard);

  test('says of a suggestion what it is, in its own script and with its number of articles', async () => {
    const page = await open('/search/');
    await page.getByRole('combobox').pressSequentially('Dbeib');
    const option = page.getByRole('option', { name: 'Abdul Hamid Dbeibeh' });
    await option.waitFor();
    expect(await option.locator('bdi').getAttribute('lang')).toBe('ar');
    expect(await option.textContent()).toMatch(/Person, 1 article$/);
  });

  test('a name in another script is not broken within on a phone', async () => {
    const page = await open('/search/?q=dabaiba', { viewport: { width: 360, height: 740 } });
    const native = page.locator('.names bdi').first();
    await native.waitFor();
    expect(await native.evaluate((element) => element.getClientRects().length)).toBe(1);
  });

  test.each(
    ['dabaiba', 'dbiebeh', 'ceasefire', 'gaza ceasefire', 'ceasefire zebra', 'colapse'].flatMap(
      (query, at) => (at === 0 ? [360, 1280] : [360]).map((width) => [query, width] as const),
    ),
  )('moves nothing as the answer to “%s” comes in a window of %i px', async (query, width) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`, {
      viewport: { width, height: 820 },
      isAlone: true,
    });
    await page.locator('[role=status]', { hasText: /\p{L}/u }).waitFor();
    expect(Math.round((await measureShift(page)) * 1000)).toBe(0);
  });

  test('shows the date and the section of a result in the margin', async () => {
    const page = await open('/search/?q=ceasefire', { viewport: { width: 1280, height: 900 } });
    await page.getByText('7 Sept 2024').waitFor();
    const [when, headline] = [
      await getBox(page, '.results .when'),
      await getBox(page, '.results a'),
    ];
    expect(when.right).toBeLessThan(headline.left);
    expect(await page.locator('.results .when').first().textContent()).toContain('Arab World');
  });

  test('tells each story once, and who else reported it; says of each whose it is', async () => {
    const page = await openHard('/search/?q=pilots', { viewport: { width: 1280, height: 900 } });
    const story = page.locator('.results > li');
    await story.first().waitFor();
    expect(await story.count()).toBe(1);
    expect(await story.locator('.when').textContent()).toContain('The Harbour Wire');
    expect(await story.locator('.also').textContent()).toBe('Also reported by The Harbour Wire');
    const hrefs = await story
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.replace(/#.*/, '')));
    expect(hrefs.toSorted()).toEqual([
      '/2025/04/lamp-on-the-pier-burns-again/',
      '/2025/04/pier-lamp-is-lit/',
    ]);
  });

  test('offers who is most written of to a reader who has not asked', async () => {
    const page = await open('/search/');
    await page.getByRole('heading', { name: 'Most written of' }).waitFor();
    await page.getByRole('combobox').fill('ceasefire');
    await page.locator('.results li').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Most written of' }).isVisible()).toBe(false);
  });
});
