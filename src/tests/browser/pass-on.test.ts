import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const paste = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects the first place of a text in the article. */
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.prose') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      if (at >= 0) return;
    }
  }, text);

describe('passing on', () => {
  const open = openSite(testSites.news);

  test('copies the link where the device has no dialog for sharing', async () => {
    const page = await open(`${ARTICLE}?from=mail#continue`, clipboard);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('The link is copied.').waitFor();
    expect(await paste(page)).toBe(new URL(`/news${ARTICLE}`, page.url()).href);
  });

  test('copies the address of a feed, and shows it where scripts do not run', async () => {
    const page = await open('/feeds/', clipboard);
    const address = 'https://news.example/news/sections/arab-world/feed.xml';
    await page.getByRole('button', { name: 'Copy: RSS, Arab World' }).click();
    await page.getByText('The link is copied.').waitFor();
    expect(await paste(page)).toBe(address);
    const plain = await open('/feeds/', { javaScriptEnabled: false });
    const field = plain.getByRole('textbox', { name: 'RSS: Arab World' });
    expect(await field.inputValue()).toBe(address);
    expect(await plain.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });

  test('hands the article to the device’s dialog where it has one', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => Reflect.set(window, 'shared', data),
      });
    });
    await page.goto(new URL(`/news${ARTICLE}`, page.url()).href);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
      title: 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza',
      url: page.url(),
    });
  });

  test('shows the link where copying is not allowed', async () => {
    const page = await open('/about/');
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    );
    await page.goto(new URL(`/news${ARTICLE}`, page.url()).href);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('status').getByText(page.url()).waitFor();
  });

  test.each(['APA', 'MLA', 'Chicago', 'BibTeX'])('copies the citation in %s', async (style) => {
    const page = await open(ARTICLE, clipboard);
    await page.getByText('Cite this article').click();
    await page.getByRole('button', { name: `Copy: ${style}` }).click();
    await page.getByText('The citation is copied.').waitFor();
    const text = await paste(page);
    expect(text).toContain('Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza');
    expect(text).toContain(`news.example/news${ARTICLE}`);
  });

  test('a quote comes with its source and a link that leads to it', async () => {
    const page = await open(ARTICLE, { ...clipboard, viewport: { width: 360, height: 500 } });
    const words = await page
      .locator('.prose > p')
      .last()
      .evaluate((p) => {
        return (p.textContent ?? '').split(' ').slice(2, 7).join(' ');
      });
    await select(page, words);
    await page.getByRole('button', { name: 'Copy as a quote with a link' }).click();
    await page.getByText('The quote is copied').waitFor();
    const [quote, source, address = ''] = (await paste(page)).split('\n');
    expect(quote).toBe(`“${words}”`);
    expect(source).toBe(
      'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza. Asharq Al-Awsat, September 7, 2024.',
    );
    // Not every browser of the tests follows such a link, so what it names is looked up.
    const [place, directive = ''] = address.split('#:~:text=');
    expect(place).toBe(page.url());
    const text = await page.locator('.prose').innerText();
    expect(text.split(decodeURIComponent(directive))).toHaveLength(2);
  });

  test('no quote is offered of what stands outside the text', async () => {
    const page = await open(ARTICLE);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          // Heard after the page itself has heard of it.
          document.addEventListener('selectionchange', resolve, { once: true });
          getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body);
        }),
    );
    expect(await page.getByRole('button', { name: /^Copy as a quote/ }).count()).toBe(0);
  });

  test('without JavaScript nothing of it is shown', async () => {
    const page = await open(ARTICLE, { javaScriptEnabled: false });
    expect(await page.getByText('Cite this article').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Copy|Share/ }).count()).toBe(0);
  });

  test('a print has text, address, source and date, and no controls', async () => {
    const page = await open(ARTICLE);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .getByText(/^Asharq Al-Awsat, 2024-09-07\. https:\/\/news\.example\/news\/2024/)
        .isVisible(),
    ).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });
});
