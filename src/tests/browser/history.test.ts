import { buffer as readStream } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STAY } from '../../reader/history/reading-history.ts';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { blockStorage, fillStorage } from './break-storage.ts';
import { holdTimers } from './hold-timers.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;
const CIA = 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza';
const small = { viewport: { width: 360, height: 640 } };

/** Scrolls to a part of the text, counted from 0, as a reader does. */
const readTo = async (page: Page, part: number) => {
  await page.evaluate(
    (index) =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true });
        document.querySelectorAll('.prose > :not(.map)')[index]?.scrollIntoView();
      }),
    part,
  );
};

/** Waits until the page was scrolled, and looks whether a part of the text stands at its top. */
const expectToBeAt = async (page: Page, part: number) => {
  await page.waitForFunction(() => scrollY > 200);
  const top = await page
    .locator('.prose > :not(.map)')
    .nth(part)
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(60);
};

/** Scrolls by so many pixels, as a reader does. */
const scrollBy = (page: Page, pixels: number) =>
  page.evaluate(
    (by) =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true });
        window.scrollBy(0, by);
      }),
    pixels,
  );

/** Waits until the last reading that the device remembers is as expected. */
const waitForReading = (page: Page, expected: Record<string, unknown>) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const history = JSON.parse(localStorage.getItem('newsprint:history') ?? '{}');
        return Object.values(history).at(-1);
      }),
    )
    .toMatchObject(expected);

describe('coming back, below a path', () => {
  const site = testSites.news;
  const open = openSite(site);
  const goHome = (page: Page) => page.goto(new URL(site.base, page.url()).href);

  test('the front page offers to continue, and leads to the place', async () => {
    const page = await open(ARTICLE, small);
    await readTo(page, 4);
    await goHome(page);
    const begun = page.getByRole('heading', { name: 'Continue reading' }).locator('..');
    await begun.getByText(/^\d+%$/).waitFor();
    await begun.getByRole('link', { name: CIA }).click();
    await page.waitForURL(/#continue$/);
    await expectToBeAt(page, 4);
  });

  test('saves an article, lists it, and takes it out again', async () => {
    const page = await open(ARTICLE);
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    expect(await save.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('contentinfo').last().getByRole('link', { name: 'Saved' }).click();
    await page.getByRole('link', { name: CIA }).click();
    await page.getByRole('heading', { level: 1, name: CIA }).waitFor();
    // A headline is there before any script has run.
    await page.getByRole('button', { name: 'Save', pressed: true }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: `Remove: ${CIA}` }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    await page.goBack();
    expect(await save.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('coming back', () => {
  const open = openSite(testSites.root);
  const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

  test('an article that was left in its midst offers to go on there', async () => {
    const page = await open(ARTICLE, small);
    await readTo(page, 4);
    await go(page, '/about/');
    await go(page, ARTICLE);
    await page.getByRole('button', { name: /^You stopped at \d+%/ }).click();
    await page.waitForFunction(() => scrollY > 200);
    await page.getByRole('button', { name: /^You stopped/ }).waitFor({ state: 'hidden' });
  });

  test('the place stays when a reader who comes back looks about, and goes', async () => {
    const page = await open(ARTICLE, small);
    const offer = page.getByRole('status').getByRole('button', { name: /^You stopped at \d+%/ });
    await readTo(page, 5);
    await go(page, '/about/');
    await go(page, ARTICLE);
    const words = await offer.textContent();
    await scrollBy(page, 40);
    expect(await offer.isVisible()).toBe(true);
    await go(page, '/about/');
    await go(page, ARTICLE);
    expect(await offer.textContent()).toBe(words);
  });

  const openHard = openSite(testSites.hard);

  test('the place stays where a picture stands amid the text', async () => {
    const path = '/2025/03/a-very-long-headline/';
    const page = await openHard(path, { viewport: { width: 360, height: 300 } });
    await readTo(page, 2);
    await go(page, '/about/');
    await go(page, path);
    await scrollBy(page, 40);
    await go(page, '/about/');
    await go(page, path);
    await page.getByRole('button', { name: /^You stopped at \d+%/ }).click();
    await expectToBeAt(page, 2);
  });

  test('a reader who stays further up goes on from there', async () => {
    const page = await open(ARTICLE, small);
    const endTimers = await holdTimers(page, STAY);
    await readTo(page, 5);
    await readTo(page, 2);
    const getPlace = () =>
      page.evaluate(() => /"place":(\d+)/.exec(Object.values(localStorage).join())?.[1]);
    expect(await getPlace()).toBe('5');
    await endTimers();
    expect(await getPlace()).toBe('2');
  });

  test('an article read to its end is marked in lists, and not offered', async () => {
    const page = await open(ARTICLE, small);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await waitForReading(page, { isDone: true });
    await go(page, '/');
    await page.getByRole('link', { name: `${CIA} (Read)` }).waitFor();
    expect(await page.getByRole('heading', { name: 'Continue reading' }).isVisible()).toBe(false);
    await go(page, '/sections/arab-world/');
    await page.getByRole('link', { name: `${CIA} (Read)` }).waitFor();
  });

  test('nothing on the front page moves when it offers to continue', async () => {
    const page = await open(ARTICLE, small);
    await readTo(page, 4);
    await go(page, '/');
    await page.getByRole('heading', { name: 'Continue reading' }).waitFor();
    expect(await measureShift(page)).toBe(0);
  });

  test('what was read can be cleared, and the rest stays', async () => {
    const page = await open(ARTICLE, small);
    await readTo(page, 4);
    await page.getByRole('button', { name: 'Save' }).click();
    await go(page, '/saved/');
    const share = page.getByText(/\d+% read/);
    await share.waitFor();
    expect(await share.evaluate((element) => element.getClientRects().length)).toBe(1);
    await page.getByRole('button', { name: 'Clear reading history' }).click();
    await page.getByRole('status').getByText('is cleared').waitFor();
    await page.getByText('Articles in your history: 0').waitFor();
    await page.getByRole('link', { name: CIA }).waitFor();
    await go(page, '/');
    expect(await page.getByRole('heading', { name: 'Continue reading' }).isVisible()).toBe(false);
  });

  test('everything goes to another device in a file, and can be erased', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await go(page, '/saved/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as a file' }).click();
    const name = 'newsprint.json';
    const buffer = await readStream(await (await download).createReadStream());
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
    await page.getByRole('link', { name: CIA }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
  });

  test('a file that is none of this site’s is refused', async () => {
    const page = await open('/saved/');
    const buffer = Buffer.from('{"app":"other"}');
    const file = { name: 'a.json', mimeType: 'application/json', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Newsprint did not export this file').waitFor();
  });

  test.each([
    ['blocked', 'not let this site store anything'],
    ['full', 'no room left for this site’s data'],
  ])('with storage %s, saving says why it will not stay', async (kind, message) => {
    const page = await open('/about/');
    if (kind === 'blocked') await blockStorage(page);
    await go(page, ARTICLE);
    if (kind === 'full') await fillStorage(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(message).waitFor();
  });

  test('without JavaScript nothing is shown that would not work', async () => {
    const page = await open(ARTICLE, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await go(page, '/');
    expect(await page.getByRole('heading', { name: 'Continue reading' }).count()).toBe(0);
    await go(page, '/saved/');
    await page.getByText('needs JavaScript').waitFor();
    expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
  });
});
