import { z } from 'astro/zod';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { type ServedSite, serveSite } from '../serve-site.ts';
import { testSites } from '../test-sites.ts';
import { type FirefoxTab, openFirefox } from './firefox.ts';

let tab: FirefoxTab;
let root: ServedSite;
let hard: ServedSite;

beforeAll(async () => {
  [tab, root, hard] = await Promise.all([
    openFirefox(),
    serveSite(testSites.root),
    serveSite(testSites.hard),
  ]);
});
afterEach(() => expect(tab.faults).toEqual([]));
afterAll(async () => {
  await tab.close();
  await Promise.all([root.close(), hard.close()]);
});

const article = `/${SEED.libya}/`;
const goWide = async (url: string) => {
  await tab.setSize(1280, 900);
  await tab.go(url);
};
/** Waits until a page is as a function says; it sees nothing around it. */
const waitFor = (run: () => unknown) =>
  expect.poll(() => tab.ask(z.unknown(), run)).not.toSatisfy((said) => !said);

describe('in Firefox', () => {
  test.each([
    '/',
    article,
    '/people/',
    '/people/abdul-hamid-dbeibeh/',
    '/places/',
    '/archive/',
    '/archive/2024/09/',
    '/sections/arab-world/',
    '/search/',
    '/saved/',
    '/offline/',
    '/feeds/',
    '/data/',
    '/about/',
    '/corrections/',
    '/404.html',
  ])('%s fits a phone and a screen, and nothing goes wrong', async (path) => {
    await tab.go(root.url(path));
    for (const width of [320, 768, 1280]) {
      await tab.setSize(width, 900);
      const over = await tab.ask(
        z.number(),
        () => document.documentElement.scrollWidth - innerWidth,
      );
      expect(over, `${width}`).toBeLessThanOrEqual(0);
    }
    expect(await tab.ask(z.number(), () => document.querySelectorAll('h1').length)).toBeLessThan(2);
  });

  test.each(['/2025/03/reopening-of-the-harbour-in-arabic/', '/2025/02/short-notice-6/'])(
    '%s fits, from the right and with a photo',
    async (path) => {
      await tab.go(hard.url(path));
      await tab.setSize(320, 740);
      const over = await tab.ask(
        z.number(),
        () => document.documentElement.scrollWidth - innerWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    },
  );

  test('an article has notes in its margin, which take no room of its text', async () => {
    await goWide(root.url(article));
    const readHeights = () =>
      tab.ask(z.array(z.number()), () =>
        [...document.querySelectorAll('.prose > p')].map((p) => p.getBoundingClientRect().height),
      );
    const heights = await readHeights();
    const float = await tab.ask(z.string(), () => {
      const [note] = document.querySelectorAll('[data-note]');
      return note ? getComputedStyle(note, '::before').float : '';
    });
    expect(float).toMatch(/inline-end|right/);
    await tab.ask(z.null(), () => {
      for (const one of document.querySelectorAll('[data-note]')) one.removeAttribute('data-note');
    });
    expect(await readHeights()).toEqual(heights);
  });

  test('an article that is saved stands in the list of saved ones', async () => {
    await goWide(root.url(article));
    await waitFor(() => document.querySelector('save-article button') && true);
    await tab.ask(z.null(), () =>
      document.querySelector<HTMLButtonElement>('save-article button')?.click(),
    );
    await waitFor(() => document.querySelector('save-article [aria-pressed=true]') && true);
    // Who leaves before its page is stored breaks that off.
    await waitFor(async () => (await (await caches.open('newsprint-saved')).keys()).length);
    await tab.go(root.url('/saved/'));
    await waitFor(() => document.querySelector('.saved li a')?.textContent);
  });

  test.each([
    ['a word', 'ceasefire'],
    ['a name in its own script', 'دبيبة'],
    ['another spelling', 'dabaiba'],
  ])('search by %s answers', async (_, query) => {
    await goWide(root.url(`/search/?q=${encodeURIComponent(query)}`));
    await waitFor(() => document.querySelector('.results li a')?.textContent);
  });

  test('a theme that a reader sets holds on the next page', async () => {
    await goWide(root.url('/'));
    await waitFor(() => document.querySelector('reader-settings:defined button') && true);
    await tab.ask(z.null(), () =>
      document.querySelector<HTMLButtonElement>('reader-settings button')?.click(),
    );
    await waitFor(() => document.querySelector('reader-settings dialog[open]') && true);
    await tab.ask(z.null(), () =>
      document.querySelector<HTMLInputElement>('reader-settings input[value=dark]')?.click(),
    );
    await waitFor(() => document.documentElement.dataset['theme'] === 'dark');
    await tab.go(root.url('/about/'));
    await waitFor(() => document.documentElement.dataset['theme'] === 'dark');
  });
});
