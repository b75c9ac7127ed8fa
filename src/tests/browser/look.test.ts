import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { largeSite, testSites } from '../test-sites.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const phone = { viewport: { width: 360, height: 740 } };
const getBox = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right, width, height };
    });

describe('an article', () => {
  const open = openSite(testSites.root);

  test.each(Object.values(SEED))(
    'shows its first sentence on a phone at once: %s',
    async (path) => {
      const page = await open(`/${path}/`, phone);
      expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
      const captions = page.locator('.prose > figure');
      expect(await captions.count()).toBeGreaterThan(0);
      const before = captions.first().locator('xpath=preceding-sibling::p');
      expect(await before.count()).toBe(2);
      const original = captions.first().getByRole('link', { name: 'See it at Asharq Al-Awsat' });
      expect(await original.getAttribute('href')).toMatch(/^https:/);
    },
  );

  const openHard = openSite(testSites.hard);

  test.each([
    ['a photo', '/2025/02/short-notice-6/'],
    ['a long headline, a dek, a label, two bylines and a photo', '/2025/03/a-very-long-headline/'],
    ['Arabic', '/2025/03/reopening-of-the-harbour-in-arabic/'],
  ])('shows its first sentence on a phone at once: %s', async (_, path) => {
    const page = await openHard(path, phone);
    expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
    // A dek may be longer still.
    await page.locator('article .dek').evaluateAll((deks) => {
      for (const dek of deks) dek.textContent = `${dek.textContent} `.repeat(2).slice(0, 200);
    });
    expect((await getBox(page, '.prose > p')).top).toBeLessThan(560);
  });

  test('has its picture on a phone below its opening, from edge to edge, on a desk above it', async () => {
    const page = await openHard('/2025/03/a-very-long-headline/', phone);
    const parts = ['header h1', '.facts', '.prose > p', '.picture', '.prose > h2'];
    const boxes = await Promise.all(parts.map((part) => getBox(page, `article ${part}`)));
    const tops = boxes.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect([boxes[3]?.left, boxes[3]?.right]).toEqual([0, 360]);
    expect(Math.round((await measureShift(page)) * 1000)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [picture, text] = [await getBox(page, '.picture'), await getBox(page, '.prose > p')];
    expect(picture.bottom).toBeLessThanOrEqual(text.top);
    expect(picture.width).toBeGreaterThan(text.width);
  });

  test('tells its facts on a phone in no more than two lines', async () => {
    const page = await open(`/${SEED.cia}/`, phone);
    const { lines, size } = await page.locator('.facts').evaluate((facts) => {
      const tops = [...facts.querySelectorAll(':scope > p')].flatMap((p) =>
        [...p.getClientRects()].map(({ top }) => Math.round(top)),
      );
      return { lines: new Set(tops).size, size: tops.length };
    });
    expect(size).toBeGreaterThan(1);
    expect(lines).toBeLessThanOrEqual(2);
  });
});

describe('the front page', () => {
  const open = openSite(testSites.root);
  const openHard = openSite(testSites.hard);
  const openLarge = openSite(largeSite);

  test('leads across eight columns of twelve and more, and tells who is in the news', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const [lead, main] = [await getBox(page, '.lead'), await getBox(page, 'main')];
    expect(lead.width / main.width).toBeGreaterThan(0.55);
    const news = page.getByRole('region', { name: 'In the news' });
    const item = news.getByRole('listitem').filter({ hasText: 'Abdul Hamid Dbeibeh' });
    expect(await item.locator('bdi').getAttribute('lang')).toBe('ar');
    expect(await item.textContent()).toContain('1 article');
    const [names, map] = [await getBox(page, '.news > section'), await getBox(page, '.news svg')];
    expect(Math.abs(names.bottom - map.bottom)).toBeLessThanOrEqual(2);
    // Cropped to where most of the news is, it leaves out what is an ocean away.
    expect(await page.locator('.news svg').textContent()).toMatch(/Gaza Strip(?!.*United States)/s);
    await page.getByRole('link', { name: 'Map of the places in the news' }).click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
  });

  test.each([900, 1280])('has no gap under a lead without a picture at %i px', async (width) => {
    const page = await openLarge('/', { viewport: { width, height: 900 } });
    const [first, beside] = [await getBox(page, '.top > .first'), await getBox(page, '.beside')];
    const ends = await Promise.all(
      ['.first article', '.beside article'].map((stories) =>
        page
          .locator(stories)
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom))),
      ),
    );
    expect(first.top).toBe(beside.top);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(100);
  });

  test('has pictures that fill their column from edge to edge', async () => {
    const page = await openHard('/', { viewport: { width: 1280, height: 900 } });
    const [picture, column] = await page
      .locator('article:has(img)')
      .first()
      .evaluate((story) => {
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(story);
        const [outer, inner] = [story, story.querySelector('img') ?? story].map((element) =>
          element.getBoundingClientRect(),
        );
        const left = (outer?.left ?? 0) + Number.parseFloat(paddingInlineStart);
        const right = (outer?.right ?? 0) - Number.parseFloat(paddingInlineEnd);
        return [
          [inner?.left, inner?.right],
          [left, right],
        ];
      });
    // Lines between columns are a pixel wide.
    for (const [index, edge] of (picture ?? []).entries())
      expect(Math.abs((edge ?? 0) - (column?.[index] ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('a page of stories', () => {
  const open = openSite(testSites.hard);
  const openLarge = openSite(largeSite);
  const wide = { viewport: { width: 1800, height: 900 } };

  test('steps long headlines down, and shows one story’s headline no larger than the lead’s', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const measure = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    const [plain] = await measure('.columns h2:not([data-length], [lang])');
    const long = await measure('.column h2[data-length]:not([lang])');
    const [lead] = await measure('.lead h2');
    expect(long.length).toBeGreaterThan(0);
    expect(Math.max(...long)).toBeLessThan(plain ?? 0);
    expect(plain).toBeLessThan(lead ?? 0);
  });

  test('uses a wide screen, to the last row from edge to edge; an article stays a column', async () => {
    const page = await open('/', wide);
    const main = await getBox(page, 'main');
    expect(main.width).toBeGreaterThan(1600);
    const rows = await page
      .locator('.top ~ .columns > article')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, right }) => [top, right]),
      );
    const ends = new Map(rows.map(([top = 0, right = 0]) => [Math.round(top), Math.round(right)]));
    expect([...new Set(ends.values())]).toEqual([Math.round(main.right)]);
    await page.goto(new URL('/2025/03/a-very-long-headline/', page.url()).href);
    expect((await getBox(page, 'main')).width).toBeLessThanOrEqual(1280);
  });

  test('has summaries of three lines at the most', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const lines = await page
      .locator('.columns .dek, .sections .dek')
      .evaluateAll((all) =>
        all.map(
          (dek) => dek.clientHeight / Number.parseFloat(getComputedStyle(dek).lineHeight || '0'),
        ),
      );
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.round(Math.max(...lines))).toBe(3);
  });

  test('has weights that step down: of the lead, of columns, of lists', async () => {
    const page = await openLarge('/');
    const weigh = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).fontWeight);
    const selectors = ['.lead h2 a', '.column h2 a', '.rest a'];
    expect(await Promise.all(selectors.map(weigh))).toEqual(['800', '700', '400']);
  });

  test('sets what is Arabic a size larger, its headlines as tight as a headline', async () => {
    const page = await open('/sections/موانئ/', { viewport: { width: 1280, height: 900 } });
    const set = await page.locator('h2[lang=ar]').evaluate((headline) => {
      const get = (element: Element, name: string) =>
        Number.parseFloat(getComputedStyle(element).getPropertyValue(name));
      const link = headline.firstElementChild ?? headline;
      return get(link, 'line-height') / get(link, 'font-size');
    });
    expect(set).toBeCloseTo(1.45, 1);
    const sizes: number[] = [];
    for (const path of ['a-very-long-headline', 'reopening-of-the-harbour-in-arabic']) {
      await page.goto(new URL(`/2025/03/${path}/`, page.url()).href);
      const last = page.locator('.text > p').last();
      sizes.push(await last.evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize)));
    }
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeCloseTo(1.125, 2);
  });
});

describe('the largest text in the smallest window', () => {
  const [openRoot, openHard] = [openSite(testSites.root), openSite(testSites.hard)];

  test.each([
    [openRoot, '/people/abdul-hamid-dbeibeh/'],
    [openHard, '/2025/03/reopening-of-the-harbour-in-arabic/'],
    [openHard, '/2025/02/short-notice-6/'],
  ])('breaks words before it makes the page wider: %#', async (open, path) => {
    const page = await open(path, { viewport: { width: 320, height: 740 } });
    const over = await page.evaluate(() => {
      const { documentElement } = document;
      Object.assign(documentElement.dataset, { size: '300', spacing: 'wider' });
      return documentElement.scrollWidth - documentElement.clientWidth;
    });
    expect(over).toBe(0);
  });
});

describe('the head of a page', () => {
  const open = openSite(testSites.hard);

  test.each([
    [768, 200],
    [1280, 400],
  ])(
    'keeps its words whole in a window of %i px with text zoomed to %i percent',
    async (width, zoom) => {
      for (const path of ['/', '/2025/03/a-very-long-headline/', '/search/']) {
        const page = await open(path, { viewport: { width, height: 900 } });
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, zoom);
        const lines = await page.locator('.masthead .name').evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
        expect(lines, path).toBe(1);
      }
    },
  );
});

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

describe('the margin of an article', () => {
  const open = openSite(testSites.root);
  const path = `/${SEED.libya}/`;
  /** In how many lines each link of the text stands. */
  const listLines = (page: Page) =>
    page
      .locator('.prose > p')
      .evaluateAll((all) =>
        all.flatMap((p) => [...p.querySelectorAll('a')].map((a) => a.getClientRects().length)),
      );
  const getNote = (page: Page) =>
    page
      .locator('[data-note]')
      .first()
      .evaluate((link) => {
        const { content, float, width } = getComputedStyle(link, '::before');
        return { content, float, width: Number.parseFloat(width) };
      });

  test('says from 1,100 px on who a name is, beside its first mention, and shows where', async () => {
    const page = await open(path, { viewport: { width: 1100, height: 900 } });
    const links = page.locator('.prose a.name[data-note]');
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(5);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect((await getNote(page)).content).toContain('National Intelligence Organization');
    expect((await getNote(page)).float).toBe('inline-end');
    // Neither notes nor the map make the page wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1100);
    const map = page.getByRole('img', { name: 'Map of the surroundings of Libya' });
    await map.scrollIntoViewIfNeeded();
    const isShown = (img: HTMLImageElement) => img.complete && img.naturalWidth > 0;
    await expect.poll(() => map.evaluate(isShown)).toBe(true);
    const [text, shown] = [await getBox(page, '.text'), await getBox(page, '.map')];
    expect(shown.left).toBeGreaterThan(text.right);
    expect(shown.right).toBeLessThanOrEqual(1100);
  });

  test('takes no room of the text', async () => {
    const page = await open(path, { viewport: { width: 1280, height: 900 } });
    const lines = await listLines(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-note]')) one.removeAttribute('data-note');
      document.querySelector('.map')?.remove();
    });
    expect(await listLines(page)).toEqual(lines);
  });

  test('is not there in a smaller window, nor beside larger text; no map is fetched', async () => {
    const page = await open('/robots.txt', { viewport: { width: 1099, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    expect((await getNote(page)).content).toBe('none');
    expect(await page.locator('.map').isVisible()).toBe(false);
    expect(asked.filter((url) => url.endsWith('.svg') && url.includes('/photos/'))).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await getNote(page)).content).not.toBe('none');
    await page.evaluate(() => document.documentElement.setAttribute('data-size', '200'));
    expect((await getNote(page)).content).toBe('none');
  });
});
