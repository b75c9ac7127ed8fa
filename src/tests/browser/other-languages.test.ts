import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { getBox } from './get-box.ts';
import { NET, openSite } from './open-site.ts';

const articles = [
  {
    file: 'fa',
    lang: 'fa',
    title: 'جاده ساحلی لیبی پس از نه ساعت دوباره باز شد',
    section: 'جهان',
    text: 'این جاده ۱۸۰۰ کیلومتر است و بسته بوده است.\n\n> سه بار.\n\nپایان.',
    photo: 'portrait.png',
  },
  {
    file: 'he',
    lang: 'he',
    title: 'כביש החוף נפתח מחדש לאחר תשע שעות',
    section: 'עולם',
    text: 'הכביש, שאורכו 1,800 קילומטרים, היה סגור.\n\n> שלוש פעמים.\n\nסוף.',
    photo: 'small.png',
  },
  {
    file: 'hi',
    lang: 'hi',
    title: 'नौ घंटे की बातचीत के बाद तटीय सड़क फिर खुली',
    section: 'दुनिया',
    text: 'यह सड़क 1,800 किलोमीटर लंबी है।\n\n| अंतरराष्ट्रीयकरण | अंतरराष्ट्रीयकरण | अंतरराष्ट्रीयकरण | अंतरराष्ट्रीयकरण |\n| --- | --- | --- | --- |\n| १ | २ | ३ | ४ |\n\n> तीन बार।\n\nअंत।',
  },
];

const dir = makeTestDir('languages');
const out = join(dir, 'site');

beforeAll(async () => {
  const folder = join(dir, 'content/articles/2025/05');
  mkdirSync(folder, { recursive: true });
  for (const [day, { file, lang, title, section, text, photo }] of articles.entries()) {
    const front = [
      `title: ${title}\nlang: ${lang}\nsection: ${section}\nlabel: analysis`,
      `published: 2025-05-0${day + 1}\nsource: { name: ${section} }\nbyline: [${section}]`,
      ...(photo ? [`photo: { src: ./${photo}, alt: ${section} }`] : []),
    ];
    writeFileSync(join(folder, `${file}.md`), `---\n${front.join('\n')}\n---\n\n${text}\n`);
  }
  // A head, red, where portraits have it.
  const head = { create: { width: 300, height: 300, channels: 3, background: '#f00' } } as const;
  const input = await sharp(head).png().toBuffer();
  const coat = { create: { width: 900, height: 1600, channels: 3, background: '#00f' } } as const;
  await sharp(coat)
    .composite([{ input, left: 300, top: 200 }])
    .toFile(join(folder, 'portrait.png'));
  await sharp({ create: { width: 180, height: 120, channels: 3, background: '#0f0' } }).toFile(
    join(folder, 'small.png'),
  );
  expect(await buildSite(join(dir, 'content'), out)).toBe(0);
}, NET);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const open = openSite({ base: '/', dir: out, env: {} });
const phone = { viewport: { width: 360, height: 740 } };

/** Lists the English texts that are not marked as such: read aloud they would be no words, and signs would change sides. */
const listUnmarked = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const around = text.parentElement?.closest('[lang]');
      if (!/[a-z]{2}/i.test(text.textContent ?? '')) continue;
      if (text.parentElement?.closest('script, style, .printed')) continue;
      if (around?.getAttribute('lang') !== 'en') found.push(text.textContent?.trim() ?? '');
    }
    return found;
  });

describe.each(articles)(
  'an article in a language that the interface does not speak: $lang',
  ({ file }) => {
    test('has the words of the interface marked as English', async () => {
      const page = await open(`/2025/05/${file}/`, phone);
      expect(await listUnmarked(page)).toEqual([]);
      const minutes = page.locator('.minutes bdi');
      expect(await minutes.getAttribute('dir')).toBe('ltr');
      expect(await minutes.textContent()).toBe('1-minute read');
    });

    test('has headlines whose lines do not touch, and no letters that lean', async () => {
      const page = await open(`/2025/05/${file}/`, phone);
      const { lines, slant } = await page.evaluate(() => {
        const { lineHeight, fontSize } = getComputedStyle(document.querySelector('h1') as Element);
        const quote = document.querySelector('blockquote') as Element;
        const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        return { lines: ratio, slant: getComputedStyle(quote).fontStyle };
      });
      expect(lines).toBeGreaterThan(file === 'he' ? 1.2 : 1.3);
      expect(slant).toBe('normal');
    });
  },
);

test.each(['fa', 'hi'])('letters that are joined are not set apart: %s', async (lang) => {
  const page = await open(`/2025/05/${lang}/`, phone);
  await page.evaluate(() => {
    document.documentElement.dataset['spacing'] = 'wider';
  });
  const spaces = await page
    .locator('h1, .prose > p')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).letterSpacing));
  expect(new Set(spaces)).toEqual(new Set(['normal']));
});

test.each([
  ['/archive/2025/05/', '.list > article'],
  ['/', '.first > article'],
])('all of a story from the right stands at the right: %s', async (path, story) => {
  const page = await open(path, phone);
  const sides = await page
    .locator(`:is(${story}, .beside > article):has(h2[dir="rtl"])`)
    .first()
    .evaluate((article) => {
      const edge = article.querySelector('h2')?.getBoundingClientRect().right;
      return [...article.querySelectorAll('.label, .kind, h2, .dek, .when > time')].map((part) => {
        const words = document.createRange();
        words.selectNodeContents(part);
        const at = Math.max(...[...words.getClientRects()].map(({ right }) => right));
        return Math.round((edge ?? 0) - at);
      });
    });
  expect(sides).toHaveLength(5);
  expect(Math.max(...sides)).toBeLessThan(12);
});

test('a portrait is cut at its foot in a list, and stands above the beginning of its caption in its article', async () => {
  const page = await open('/archive/2025/05/', phone);
  const picture = page.locator('article img').last();
  await picture.evaluate((img: HTMLImageElement) => img.decode());
  const { channels } = await sharp(await picture.screenshot()).stats();
  const [red, , blue] = channels.map(({ mean }) => mean);
  expect(red).toBeGreaterThan(20);
  expect(blue).toBeGreaterThan(20);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(page.url().replace('archive/2025/05', '2025/05/fa'));
  const side = await page
    .locator('.picture img')
    .evaluate((img) => getComputedStyle(img).objectPosition);
  expect(side).toBe('100% 50%');
});

test('a picture of few pixels is shown as large as it is, and leads no front page', async () => {
  const page = await open('/2025/05/he/', { viewport: { width: 1280, height: 720 } });
  const [picture, text] = [await getBox(page, '.picture img'), await getBox(page, '.prose')];
  expect([picture.width, picture.right]).toEqual([180, text.right]);
  await page.setViewportSize({ width: 360, height: 740 });
  const small = await getBox(page, '.picture img');
  expect([small.left, small.right]).toEqual([90, 270]);
  await page.goto(new URL('/', page.url()).href);
  expect(await page.locator('article img[width="180"]').count()).toBe(0);
});

test('a list has the picture of a story beside its headline on a phone, and the summary below both', async () => {
  const page = await open('/archive/2025/05/', phone);
  const row = '.list > article:has(.picture)';
  const [picture, dek] = [await getBox(page, `${row} .picture`), await getBox(page, `${row} .dek`)];
  expect(dek.top).toBeGreaterThanOrEqual(picture.bottom);
  expect(dek.width).toBe((await getBox(page, row)).width);
});

test('a table that goes on beyond an edge says so by a shade there', async () => {
  const page = await open('/2025/05/hi/', { viewport: { width: 320, height: 740 } });
  const table = page.locator('.prose table');
  const readEdges = async () => {
    const shot = sharp(await table.screenshot());
    const { width = 0 } = await shot.metadata();
    // Above the first line, where no letters stand.
    const rows = { top: 1, width: 2, height: 2 };
    const edges = [0, width - 2].map(async (left) => {
      const { channels } = await sharp(
        await shot
          .clone()
          .extract({ left, ...rows })
          .toBuffer(),
      ).stats();
      return Math.round(channels[0]?.mean ?? 0);
    });
    return Promise.all(edges);
  };
  const [start = 0, beyond = 0] = await readEdges();
  expect(start - beyond).toBeGreaterThan(15);
  await table.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  const [before = 0, end = 0] = await readEdges();
  expect(end - before).toBeGreaterThan(15);
  expect(end).toBe(start);
});
