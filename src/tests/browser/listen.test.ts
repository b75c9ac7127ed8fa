import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { addVoices, getSaid } from './add-voices.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;

const getMarked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join());
const listen = (page: Page) => page.getByRole('button', { name: 'Listen' });

describe('listening', () => {
  const open = openSite(testSites.root);
  const openWithVoices = async (langs: string[]) => {
    const page = await open('/about/');
    await addVoices(page, langs);
    await page.goto(new URL(ARTICLE, page.url()).href);
    return page;
  };

  test('is absent where the browser has no voice', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(await listen(page).count()).toBe(0);
  });

  test('is absent where no voice speaks the article’s language', async () => {
    const page = await openWithVoices(['ar-EG']);
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(await listen(page).count()).toBe(0);
  });

  test('marks the sentence that is spoken, and goes forward and back', async () => {
    const page = await openWithVoices(['en-US']);
    await listen(page).click();
    const [first = ''] = await page
      .locator('.prose > p')
      .first()
      .evaluate((p) => (p.textContent ?? '').split(/(?<=\.)\s/));
    await expect.poll(() => getMarked(page)).toBe(first);
    const getColor = () =>
      page
        .locator('.prose > p a')
        .first()
        .evaluate((link) => getComputedStyle(link, '::highlight(spoken)').backgroundColor);
    expect(await getColor()).toBe('rgb(244, 227, 161)');
    await page.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => getMarked(page)).not.toBe(first);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => getMarked(page)).toBe(first);
    await page.getByRole('button', { name: 'Close' }).last().click();
    expect(await getMarked(page)).toBe('');
    expect(await getSaid(page)).toHaveLength(3);
  });

  test('speaks at the chosen speed, and goes on where it stopped', async () => {
    const page = await openWithVoices(['en-GB']);
    await listen(page).click();
    await page.getByLabel('Speed').selectOption('1.5');
    await page.getByRole('button', { name: 'Forward' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
    const said = await getSaid(page);
    expect(said.at(-1)).toMatch(/^1\.5 /);
    expect(said.at(-1)).toBe(said.at(-2));
    await page.reload();
    await listen(page).click();
    await expect.poll(async () => (await getSaid(page))[0]).toBe(said.at(-1));
  });

  test('goes on with what was saved, and ends', async () => {
    const page = await openWithVoices(['en-US']);
    await page.goto(new URL(`/${SEED.libya}/`, page.url()).href);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(new URL(ARTICLE, page.url()).href);
    await listen(page).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByLabel('Then what I saved').check();
    await page.getByRole('button', { name: 'Play' }).click();
    const speakToEnd = () => page.evaluate(() => Reflect.get(window, 'speakToEnd')());
    await speakToEnd();
    await expect.poll(async () => (await getSaid(page)).join(' ')).toContain('Kalin');
    await speakToEnd();
    await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'hidden' });
  });
});
