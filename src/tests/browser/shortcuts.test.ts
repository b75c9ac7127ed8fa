import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;

describe('keys, below a path', () => {
  const open = openSite(testSites.news);

  test('letters do nothing until a reader switches them on', async () => {
    const page = await open(ARTICLE);
    await page.keyboard.press('s');
    // Keys are done in order: once this one is, the letter before it has been heard.
    await page.keyboard.press('+');
    await page.getByRole('status').getByText('Size: 115 %').waitFor();
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('radio', { name: 'Letters too' }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Save', pressed: true }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: /Heal the Rift/ }).waitFor();
    // A headline is there before anything hears keys.
    await page.waitForLoadState();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: /Heads of CIA/ }).waitFor();
    await page.waitForLoadState();
    await page.keyboard.press('/');
    await page.keyboard.type('jks/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jks/');
  });

  test('signs search, set the size and list the keys', async () => {
    const page = await open(ARTICLE);
    await page.keyboard.press('+');
    await page.getByRole('status').getByText('Size: 115 %').waitFor();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await page.getByRole('status').getByText('Size: 85 %').waitFor();
    expect(await page.locator('html').getAttribute('data-size')).toBe('85');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcut keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

/** Presses keys, and lists those that the page leaves to the browser. */
const listUnheard = (page: Page, keys: string[]) =>
  page.evaluate((pressed) => {
    const init = { bubbles: true, cancelable: true };
    return pressed.filter((key) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, key })),
    );
  }, keys);

describe('keys', () => {
  const open = openSite(testSites.root);

  test('every key can be switched off', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.getByRole('radio', { name: 'None' }).check();
    await page.keyboard.press('Escape');
    expect(await listUnheard(page, ['?', '+', '-', '/', 'j', 's'])).toEqual([
      '?',
      '+',
      '-',
      '/',
      'j',
      's',
    ]);
    await page.getByRole('button', { name: 'Text and page' }).click();
    await page.locator('[name=keys][value=signs]').check();
    await page.keyboard.press('Escape');
    expect(await listUnheard(page, ['?', '+', '-', '/', 'j', 's'])).toEqual(['j', 's']);
  });

  test('j and k walk through a list', async () => {
    const page = await open('/');
    await page.evaluate(() => localStorage.setItem('newsprint:settings', '{"keys":"letters"}'));
    await page.reload();
    const waitForFocus = (headline: string) =>
      page.waitForFunction((text) => document.activeElement?.textContent.includes(text), headline);
    await page.keyboard.press('j');
    await waitForFocus('Heads of CIA');
    await page.keyboard.press('j');
    await waitForFocus('Heal the Rift');
    await page.keyboard.press('k');
    await waitForFocus('Heads of CIA');
  });
});
