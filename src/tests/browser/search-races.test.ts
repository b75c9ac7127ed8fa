import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { largeSite, testSites } from '../test-sites.ts';
import { holdRequests } from './hold-requests.ts';
import { holdTimers } from './hold-timers.ts';
import { openSite } from './open-site.ts';

const openLarge = openSite(largeSite);

/** Records, in the page, everything that the status of the search says from now on. */
const recordStatus = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    const status = document.querySelector('site-search [role=status]');
    if (!status) throw new Error('The page has no search.');
    Reflect.set(window, 'said', said);
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const getSaid = (page: Page) => page.evaluate(() => Reflect.get(window, 'said') as string[]);
const listRows = (page: Page) => page.locator('.results a').allTextContents();
const pressTwice = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const button = document.querySelector<HTMLElement>(wanted);
    button?.click();
    button?.click();
  }, selector);

test('says that it searches while the words are on their way', async () => {
  const page = await openLarge('/search/');
  const words = await holdRequests(page, '**/pagefind/**');
  await page.getByRole('combobox').fill('kingfisher');
  await words.asked;
  await page.getByRole('status').getByText('Searching…', { exact: true }).waitFor();
  words.release();
  await page.getByText('15 articles for “kingfisher”.').waitFor();
});

describe('pressed twice in one task', () => {
  const open = openSite(largeSite);

  test('“Show more” shows twice as many more, each article once', async () => {
    const page = await open('/search/?q=kingfisher&back=3');
    await page.getByText('24 articles for “kingfisher”.').waitFor();
    await pressTwice(page, 'button.more');
    await page.locator('.results li').nth(23).waitFor();
    await page.locator('button.more').waitFor({ state: 'hidden' });
    const rows = await listRows(page);
    expect(rows).toHaveLength(24);
    expect(new Set(rows).size).toBe(24);
  });

  test('“Search older articles” goes back by one index and reports no failure', async () => {
    const page = await open('/search/?q=kingfisher');
    await page.getByText('15 articles for “kingfisher”.').waitFor();
    await recordStatus(page);
    await pressTwice(page, 'button.older');
    await page.getByText('18 articles for “kingfisher”.').waitFor();
    expect((await getSaid(page)).join()).not.toContain('could not be loaded');
    await page.waitForFunction(() => document.activeElement?.matches('.results a'));
    expect(new URL(page.url()).searchParams.get('back')).toBe('1');
  });

  test('what “Show more” finds late is not added to the answer of a newer search', async () => {
    const page = await open('/search/?q=kingfisher');
    await page.getByText('15 articles for “kingfisher”.').waitFor();
    const excerpts = await holdRequests(page, '**/*.pf_fragment');
    await page.getByRole('button', { name: 'Show more' }).click();
    await excerpts.asked;
    await page.getByRole('combobox', { name: /Search for/ }).fill('xyzzyx');
    await page.getByText('Nothing found for “xyzzyx”').waitFor();
    await excerpts.letArrive();
    await page.getByRole('combobox', { name: /Search for/ }).fill('kingfisher');
    await page.getByText('15 articles for “kingfisher”.').waitFor();
    expect(new Set(await listRows(page)).size).toBe(10);
    expect(await listRows(page)).toHaveLength(10);
  });
});

describe('answers that come in the wrong order', () => {
  const open = openSite(testSites.root);
  const fill = (page: Page, query: string) =>
    page.getByRole('combobox', { name: /Search for/ }).fill(query);

  test('a late answer does not replace a newer one', async () => {
    const page = await open('/search/');
    await recordStatus(page);
    const lists = await holdRequests(page, '**/names/lists/people/william-burns/**');
    await fill(page, 'William Burns');
    await lists.asked;
    await fill(page, 'Ibrahim Kalin');
    await page.getByText('1 article for “Ibrahim Kalin”.').waitFor();
    await lists.letArrive();
    await fill(page, 'xyzzyx');
    await page.getByText('Nothing found for “xyzzyx”').waitFor();
    expect((await getSaid(page)).filter((text) => text.includes('Burns'))).toEqual([]);
  });

  test('what is typed while the filters of the address are loaded is what is searched', async () => {
    const page = await open('/about/');
    const filters = await holdRequests(page, '**/names/filters.json');
    await page.goto(new URL('/search/?q=ceasefire&people=william-burns', page.url()).href);
    await filters.asked;
    await fill(page, 'Ukraine');
    await page.getByText('1 article for “Ukraine”.').waitFor();
    filters.release();
    await page.locator('details.filters[open]').waitFor();
    await page.waitForFunction(() => {
      const people = document.querySelector<HTMLSelectElement>('select[name=people]');
      return people?.value === 'william-burns';
    });
    expect(new URL(page.url()).search).toBe('?q=Ukraine&people=william-burns');
    expect(await page.getByRole('status').textContent()).toContain('“Ukraine”');
  });

  test('the focus goes to the results of the question that was sent last', async () => {
    const page = await open('/search/');
    await fill(page, 'Ibrahim Kalin');
    await page.getByText('1 article for “Ibrahim Kalin”.').waitFor();
    await fill(page, 'William Burns');
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('site-search form');
      form?.requestSubmit();
      form?.requestSubmit();
    });
    await page.getByText('1 article for “William Burns”.').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('William Burns'));
  });

  test('a search without an answer says so, and still shows the answer when it comes', async () => {
    const page = await open('/search/');
    const endTimers = await holdTimers(page, 5000);
    const lists = await holdRequests(page, '**/names/lists/people/william-burns/**');
    await fill(page, 'William Burns');
    await lists.asked;
    await endTimers();
    await page.getByText('There is no answer yet').waitFor();
    lists.release();
    await page.getByText('1 article for “William Burns”.').waitFor();
  });

  test('the suggestion that one has walked to stays chosen as a later answer comes, until one types on', async () => {
    const page = await open('/search/');
    const lists = await holdRequests(page, '**/names/lists/people/william-burns/**');
    const chosen = page.locator('[role=option][aria-selected=true]');
    await fill(page, 'William B');
    await page.getByRole('option', { name: 'William Burns' }).waitFor();
    await fill(page, 'William Burns');
    await lists.asked;
    await page.keyboard.press('ArrowDown');
    const name = await chosen.textContent();
    expect(name).toContain('William Burns');
    await lists.letArrive();
    await page.getByText('1 article for “William Burns”.').waitFor();
    expect(await chosen.allTextContents()).toEqual([name]);
    const pointed = await page.getByRole('combobox').first().getAttribute('aria-activedescendant');
    expect(await chosen.getAttribute('id')).toBe(pointed);
    await page.keyboard.type('x');
    expect(await chosen.count()).toBe(0);
    await page.getByRole('status').getByText('“William Burnsx”').waitFor();
    expect(await chosen.count()).toBe(0);
  });
});
