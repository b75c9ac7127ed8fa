import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { addVoices, getSaid } from './add-voices.ts';
import { holdRequests } from './hold-requests.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;
const OTHER = `/${SEED.libya}/`;
const open = openSite(testSites.root);

/** Presses buttons one after the other, all in one task, so that nothing can be done in between. */
const press = (page: Page, ...selectors: string[]) =>
  page.evaluate((wanted) => {
    for (const button of wanted.map((selector) => document.querySelector<HTMLElement>(selector))) {
      if (!button) throw new Error(`Of ${wanted.join(', ')} one is not there.`);
      button.click();
    }
  }, selectors);

/** Waits until nothing holds or awaits a lock: all that was pressed is done. */
const waitForQueues = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return held.length + pending.length;
      }),
    )
    .toBe(0);
const listKept = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    if (!(await caches.has(wanted))) return [];
    return (await (await caches.open(wanted)).keys()).map(({ url }) => new URL(url).pathname);
  }, name);
const loadTaken = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('newsprint:taken') ?? '{}').ids ?? []);
const listTakenCaches = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((key) => key.includes('-taken-')));

describe('saving', () => {
  test('pressed twice while the page is fetched, keeps no page of an article that is not saved', async () => {
    const page = await open(ARTICLE);
    const fetched = await holdRequests(page, `**${ARTICLE}`);
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    await fetched.asked;
    await save.click();
    fetched.release();
    await waitForQueues(page);
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    expect(await listKept(page, 'newsprint-saved')).toEqual([]);
  });

  test('pressed three times in one task, saves the article and its page once', async () => {
    const page = await open(ARTICLE);
    await press(page, ...Array(3).fill('save-article button'));
    await expect.poll(() => listKept(page, 'newsprint-saved')).toEqual([ARTICLE]);
    await waitForQueues(page);
    expect(await listKept(page, 'newsprint-saved')).toEqual([ARTICLE]);
  });

  test('the page of an article that one saves and leaves at once is stored from the next page', async () => {
    const page = await open(ARTICLE);
    const fetched = await holdRequests(page, `**${ARTICLE}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await fetched.asked;
    await page.goto(new URL('/people/', page.url()).href);
    expect(await listKept(page, 'newsprint-saved')).toEqual([]);
    fetched.release();
    await expect.poll(() => listKept(page, 'newsprint-saved')).toEqual([ARTICLE]);
  });

  test('an article that is removed while its page is fetched again leaves nothing', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Save' }).click();
    // What saves is loaded first: until then no queue tells of it.
    await expect.poll(() => listKept(page, 'newsprint-saved')).toEqual([ARTICLE]);
    await waitForQueues(page);
    await page.evaluate(() => caches.delete('newsprint-saved'));
    const fetched = await holdRequests(page, `**${ARTICLE}`);
    await page.goto(new URL('/saved/', page.url()).href);
    await fetched.asked;
    await page.getByRole('button', { name: /^Remove/ }).click();
    fetched.release();
    await page.getByText('Nothing is saved yet').waitFor();
    await waitForQueues(page);
    expect(await listKept(page, 'newsprint-saved')).toEqual([]);
  });
});

describe('taking editions along', () => {
  const openList = async () => {
    const page = await open('/offline/');
    await page.locator('[name=take][value=all]').waitFor();
    const ids = await page
      .locator('[name=take]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value') ?? ''));
    const [one = '', other = ''] = ids.filter((id) => id !== 'all');
    return { page, one, other };
  };
  const take = (id: string) => `[name=take][value="${id}"]`;
  const drop = (id: string) => `[name=drop][value="${id}"]`;

  test('two pressed in one task, and one of them twice, are both taken', async () => {
    const { page, one, other } = await openList();
    await press(page, take(one), take(other), take(one));
    await page.locator(drop(other)).waitFor();
    await waitForQueues(page);
    expect(await loadTaken(page)).toEqual([one, other]);
    expect(await listTakenCaches(page)).toHaveLength(1);
  });

  test('two let go in one task are both gone', async () => {
    const { page, one, other } = await openList();
    await press(page, take(one), take(other));
    await page.locator(drop(other)).waitFor();
    await press(page, drop(one), drop(other), drop(one));
    await page.locator(take(other)).waitFor();
    await waitForQueues(page);
    expect(await loadTaken(page)).toEqual([]);
    expect(await listTakenCaches(page)).toEqual([]);
  });

  test('what is erased while it is fetched stays erased', async () => {
    const { page, one } = await openList();
    const files = await holdRequests(page, `**${ARTICLE}`);
    await press(page, take(one));
    await files.asked;
    await page.evaluate(async () => {
      localStorage.clear();
      for (const key of await caches.keys()) await caches.delete(key);
    });
    files.release();
    await page.getByText('It is removed from this device.').waitFor();
    await waitForQueues(page);
    expect(await loadTaken(page)).toEqual([]);
    expect(await listTakenCaches(page)).toEqual([]);
  });
});

describe('what is opened', () => {
  test('“Text and page” pressed twice in one task opens once, and closes at one press', async () => {
    const page = await open(ARTICLE);
    await press(page, 'reader-settings .open', 'reader-settings .open');
    await page.getByRole('dialog', { name: 'Text and page' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('two keys pressed in one task open the list of keys once, and set the size', async () => {
    const page = await open(ARTICLE);
    await page.evaluate(() => {
      for (const key of ['?', '?', '+', '+']) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    });
    await page.getByRole('dialog', { name: 'Shortcut keys' }).waitFor();
    await page.locator('html[data-size="130"]').waitFor();
  });

  test('citations opened, closed and opened in one task are written once', async () => {
    const page = await open(ARTICLE);
    await press(page, ...Array(3).fill('cite-article summary'));
    await page.getByRole('button', { name: 'Copy: BibTeX' }).waitFor();
    expect(await page.locator('cite-article li').count()).toBe(4);
  });
});

describe('passing on', () => {
  test('“Share” pressed twice opens the device’s dialog once and copies nothing', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      const dialogs: (() => void)[] = [];
      Reflect.set(window, 'dialogs', dialogs);
      Object.defineProperty(navigator, 'share', {
        value: () => {
          // As browsers do while one is open.
          if (dialogs.length > 0) return Promise.reject(new DOMException('', 'InvalidStateError'));
          return new Promise<void>((resolve) => dialogs.push(resolve));
        },
      });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => Reflect.set(window, 'copied', text) },
      });
    });
    await page.goto(new URL(ARTICLE, page.url()).href);
    await press(page, 'share-article button', 'share-article button');
    await page.evaluate(() => {
      const [close]: (() => void)[] = Reflect.get(window, 'dialogs');
      close?.();
    });
    expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBeUndefined();
    expect(await page.locator('#notice').textContent()).toBe('');
  });

  test('of two copies that end in the wrong order, the last pressed is the one told of', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      const copies: { text: string; end: (isDone: boolean) => void }[] = [];
      Reflect.set(window, 'copies', copies);
      const writeText = (text: string) =>
        new Promise<void>((resolve, reject) => {
          copies.push({ text, end: (isDone) => (isDone ? resolve() : reject(new Error('no'))) });
        });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.goto(new URL(ARTICLE, page.url()).href);
    await page.getByText('Cite this article').click();
    await page.getByRole('button', { name: 'Copy: BibTeX' }).waitFor();
    await press(page, 'cite-article li:nth-child(1) button', 'cite-article li:nth-child(2) button');
    await page.evaluate(async () => {
      const [first, second]: { end: (isDone: boolean) => void }[] = Reflect.get(window, 'copies');
      second?.end(true);
      first?.end(false);
    });
    await page.getByRole('status').getByText('The citation is copied.').waitFor();
  });
});

describe('a reader’s data', () => {
  test('“Export” pressed twice in one task writes one file, and what follows is done in order', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(new URL('/saved/', page.url()).href);
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    const download = page.waitForEvent('download');
    const [exportIt, erase] = ['export', 'erase'].map((name) => `reader-data [value=${name}]`);
    await press(page, exportIt ?? '', exportIt ?? '', erase ?? '');
    await download;
    await page.getByText('Nothing is saved yet').waitFor();
    expect(files).toHaveLength(1);
  });
});

describe('listening', () => {
  test.each([
    ['close', 0],
    ['play', 1],
  ])('“%s” pressed while the next article is loaded is what counts', async (button, more) => {
    const page = await open('/about/');
    await addVoices(page, ['en-US']);
    await page.goto(new URL(OTHER, page.url()).href);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(new URL(ARTICLE, page.url()).href);
    await page.getByRole('button', { name: 'Listen' }).click();
    await page.getByLabel('Then what I saved').check();
    const next = await holdRequests(page, `**${OTHER}`);
    await page.evaluate(() => Reflect.get(window, 'speakToEnd')());
    await next.asked;
    const before = (await getSaid(page)).length;
    await press(page, `listen-article [value=${button}]`);
    const loaded = page.waitForResponse(`**${OTHER}`);
    next.release();
    await (await loaded).finished();
    // What the page does with the response comes before what it does with one asked for later.
    await page.evaluate((path) => fetch(path).then((response) => response.text()), ARTICLE);
    const said = await getSaid(page);
    expect(said).toHaveLength(before + more);
    expect(said.join(' ')).not.toContain('Kalin');
  });
});
