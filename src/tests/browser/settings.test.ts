import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHOICES, SIZES } from '../../reader/settings/settings.ts';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { blockStorage, fillStorage } from './break-storage.ts';
import { measureShift } from './measure-shift.ts';
import { openSite } from './open-site.ts';

const ARTICLE = `/${SEED.cia}/`;

const getSize = (page: Page) =>
  page
    .locator('.prose > p')
    .first()
    .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
const getPaper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Text and page' }).click();
  return page.getByRole('dialog', { name: 'Text and page' });
};

describe('text and page, below a path', () => {
  const open = openSite(testSites.news);

  test('a reader sets size and colours by the keyboard, and they stay', async () => {
    const page = await open(ARTICLE);
    const [size, paper] = [await getSize(page), await getPaper(page)];
    await page.getByRole('button', { name: 'Text and page' }).focus();
    await page.keyboard.press('Enter');
    const slider = page.getByRole('slider', { name: 'Size' });
    await slider.focus();
    await page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe('300 %');
    expect(await getSize(page)).toBeCloseTo(size * 3, 0);
    await page.getByRole('radio', { name: 'Match device' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Sepia' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('Text and page');

    await page.goto(page.url().replace(ARTICLE, '/about/'));
    expect(await getPaper(page)).not.toBe(paper);
    await page.goBack();
    expect(await getSize(page)).toBeCloseTo(size * 3, 0);
  });

  test('what was set is there at the first paint, and nothing moves', async () => {
    const page = await open(ARTICLE);
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await dialog.getByRole('slider').fill('7');
    await page.addInitScript(() => {
      // The head alone has run when the body comes: no module has.
      new MutationObserver((_changes, observer) => {
        if (!document.body) return;
        Reflect.set(window, 'early', { ...document.documentElement.dataset });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => Reflect.get(window, 'early'))).toMatchObject({
      theme: 'dark',
      size: '225',
    });
    expect(await measureShift(page)).toBe(0);
  });
});

describe('text and page', () => {
  const open = openSite(testSites.root);

  test('every choice but the first changes how the text is set', async () => {
    const page = await open(ARTICLE);
    const look = () =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((p) => {
          const { fontSize, fontFamily, lineHeight, letterSpacing, textAlign, color } =
            getComputedStyle(p);
          const { width } = p.getBoundingClientRect();
          const { backgroundColor } = getComputedStyle(document.body);
          return [
            fontSize,
            fontFamily,
            lineHeight,
            letterSpacing,
            textAlign,
            color,
            width,
            backgroundColor,
          ].join();
        });
    const dialog = await openDialog(page);
    for (const [name, choices] of Object.entries(CHOICES)) {
      if (name === 'keys') continue;
      const looks = new Set<string>();
      for (const choice of choices) {
        if (name === 'size') await dialog.getByRole('slider').fill(`${SIZES.indexOf(choice)}`);
        else await dialog.locator(`[name=${name}][value=${choice}]`).check();
        looks.add(await look());
      }
      // The device of this test is light, so that two themes look alike.
      expect(looks.size, name).toBe(name === 'theme' ? choices.length - 1 : choices.length);
      await dialog.getByRole('button', { name: 'Reset' }).click();
    }
  });

  test('the browser’s own bars have the colour of the page', async () => {
    const page = await open(ARTICLE);
    const dialog = await openDialog(page);
    const getBars = () => page.locator('meta[name=theme-color]').first().getAttribute('content');
    const own = await getBars();
    for (const theme of ['Dark', 'Sepia']) {
      await dialog.getByRole('radio', { name: theme }).check();
      await expect.poll(getBars).toBe(await getPaper(page));
    }
    await dialog.getByRole('radio', { name: 'Match device' }).check();
    await expect.poll(getBars).toBe(own);
  });

  test('every theme has contrast of 7:1, and of 4.5:1 for links', async () => {
    const page = await open(ARTICLE);
    const dialog = await openDialog(page);
    for (const theme of CHOICES.theme) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await dialog.locator(`[name=theme][value=${theme}]`).check();
        const ratios = await page.evaluate(() => {
          const probe = document.createElement('i');
          document.body.append(probe);
          const [paper = 0, ...others] = [
            '--paper',
            '--ink',
            '--faded',
            '--accent',
            '--warning',
          ].map((token) => {
            probe.style.color = `var(${token})`;
            const channels = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
            const [r = 0, g = 0, b = 0] = channels.map((value) =>
              value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
            );
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          });
          probe.remove();
          return others.map((value) => Math.max(value, paper) / Math.min(value, paper));
        });
        const [ink = 0, faded = 0, accent = 0, warning = 0] = ratios;
        const at = `${theme} on a ${colorScheme} device: ${ratios.map((r) => r.toFixed(1))}`;
        expect(Math.min(ink, faded), at).toBeGreaterThanOrEqual(7);
        expect(Math.min(accent, warning), at).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test.each([320, 360, 768, 1280])(
    'at three times the size nothing is wider than a window of %i px',
    async (width) => {
      const page = await open('/about/', { viewport: { width, height: 800 } });
      await page.evaluate(() =>
        localStorage.setItem('newsprint:settings', '{"size":"300","spacing":"wider"}'),
      );
      for (const path of ['/', ARTICLE, '/search/', '/archive/']) {
        await page.goto(new URL(path, page.url()).href);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    },
  );

  test('the browser’s own text size counts too', async () => {
    const page = await open(ARTICLE, { bypassCSP: true });
    const size = await getSize(page);
    await page.addStyleTag({ content: ':root { font-size: 150% }' });
    expect(await getSize(page)).toBeGreaterThan(size * 1.4);
  });

  test('with storage blocked it works for the page, and says that it will not stay', async () => {
    const page = await open('/about/');
    await blockStorage(page);
    await page.goto(new URL(ARTICLE, page.url()).href);
    const size = await getSize(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('slider').fill('4');
    await page.getByText('not let this site store anything').waitFor();
    expect(await getSize(page)).toBeCloseTo(size * 1.5, 0);
  });

  test('with storage full it says so', async () => {
    const page = await open(ARTICLE);
    await fillStorage(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await page.getByText('no room left for this site’s data').waitFor();
  });

  test('a tab that is open follows what is set in another', async () => {
    const page = await open(ARTICLE, { isAlone: true });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await (await openDialog(other)).getByRole('radio', { name: 'Dark' }).check();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  });

  test('without JavaScript no button is shown that would do nothing', async () => {
    const page = await open(ARTICLE, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Text and page' }).count()).toBe(0);
  });
});
