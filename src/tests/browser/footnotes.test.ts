import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const ARTICLE = '/2025/03/a-very-long-headline/';

describe('footnotes', () => {
  const open = openSite(testSites.hard);

  test('a footnote is shown over the text, by keyboard, and closed with the place kept', async () => {
    const page = await open(ARTICLE);
    const link = page.getByRole('link', { name: '1', exact: true });
    await link.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    const note = page.getByRole('note', { name: 'Footnote' });
    await note.getByText('It will be read aloud on the quay.').waitFor();
    expect(await note.getByRole('link').count()).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('without JavaScript the number leads to the note below', async () => {
    const page = await open(ARTICLE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '1', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#text-fn-1');
    await page.locator('#text-fn-1').getByText('It will be read aloud').waitFor();
    expect(await page.getByRole('note').count()).toBe(0);
  });
});
