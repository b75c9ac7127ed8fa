import { expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

const openRoot = openSite(testSites.root);
const openHard = openSite(testSites.hard);

test.each([
  [openRoot, '/'],
  [openRoot, `/${SEED.libya}/`],
  [openRoot, '/people/'],
  [openRoot, '/people/abdul-hamid-dbeibeh/'],
  [openRoot, '/archive/'],
  [openRoot, '/saved/'],
  [openHard, '/2025/03/a-very-long-headline/'],
  [openHard, '/sections/harbours/'],
])('every text grows with the size that a reader chose: %#', async (open, path) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  const small = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        // The letters that open the settings are a sign, and those of a map are part of its picture.
        !element.closest('reader-settings, svg, style, script') &&
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
    );
    const measure = () => texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const before = measure();
    document.documentElement.dataset['size'] = '200';
    return measure().flatMap((size, at) =>
      size / (before[at] ?? size) < 1.45 ? [`${texts[at]?.outerHTML.slice(0, 80)}`] : [],
    );
  });
  expect(small).toEqual([]);
});

test('an article is printed on no more sheets than its text needs, without what a sheet cannot do', async () => {
  const page = await openRoot(`/${SEED.libya}/`);
  const count = async () => {
    const pdf = await page.pdf({ format: 'A4' });
    return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
  };
  const sheets = await count();
  expect(sheets).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['body > footer', '.masthead nav', '.tools', '.masthead search'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  for (const part of ['h1', '.prose > p', '.masthead .name'])
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  // Nothing below the text takes a sheet of its own.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('body > footer')) one.remove();
  });
  expect(await count()).toBe(sheets);
});

test('a picture is printed on half a sheet at the most', async () => {
  const page = await openHard('/2025/03/a-very-long-headline/', {
    viewport: { width: 794, height: 1123 },
  });
  await page.emulateMedia({ media: 'print' });
  const picture = page.locator('article .picture img');
  expect(await picture.evaluate((image) => image.clientHeight)).toBeLessThan(1123 / 2);
});

test.each(['link', 'button'] as const)('a %s that is pressed shows it', async (role) => {
  const page = await openRoot(`/${SEED.libya}/`);
  const pressed = page.locator('article').getByRole(role).first();
  const look = () => pressed.evaluate((element) => getComputedStyle(element).opacity);
  await pressed.hover();
  const before = await look();
  await page.mouse.down();
  expect(await look()).not.toBe(before);
});

test('the steps to other stories begin on one line, however long a headline is', async () => {
  const page = await openHard('/2025/02/short-notice-6/', {
    viewport: { width: 1280, height: 900 },
  });
  const tops = await page
    .locator('.step')
    .evaluateAll((all) =>
      all.map((step) => [...step.children].map((part) => part.getBoundingClientRect().top)),
    );
  expect(tops).toHaveLength(2);
  expect(tops[0]).toEqual(tops[1]);
  const read = await page
    .locator('main :is(section[aria-labelledby=next] li, .step)')
    .evaluateAll((all) => all.map((one) => (one.querySelector('a') ?? one).getAttribute('href')));
  expect(new Set(read).size).toBe(read.length);
});
