import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from './draw-card.ts';
import { isDrawable, type ShareCard, toCardFile } from './share-card.ts';

const english: ShareCard = { title: 'Talks Open', lang: 'en', label: 'World', foot: 'Wire' };
const arabic: ShareCard = { title: 'محادثات', lang: 'ar', label: 'العالم', foot: 'الوكالة' };

/** Finds where ink stands in a part of a card, between its top and its bottom. */
async function findInk(card: ShareCard, top: number, bottom: number) {
  const { data, info } = await sharp(await drawCard(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns: number[] = [];
  for (let x = 0; x < info.width; x++) {
    for (let y = top; y < bottom; y++) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) < 100) columns.push(x);
    }
  }
  return { left: Math.min(...columns), right: Math.max(...columns), count: columns.length };
}

test('a card has the size that sites ask for, sharp as a PNG', async () => {
  const { width, height, format } = await sharp(await drawCard(english)).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
});

test('English begins at the left, Arabic at the right', async () => {
  expect((await findInk(english, 196, 520)).left).toBeLessThan(80);
  const { left, right } = await findInk(arabic, 196, 520);
  expect(right).toBeGreaterThan(1120);
  expect(left).toBeGreaterThan(600);
});

test('letters of Arabic are joined: a word takes less room than its letters apart', async () => {
  const joined = await findInk({ ...arabic, title: 'بببب' }, 196, 520);
  const apart = await findInk({ ...arabic, title: 'ب\u200cب\u200cب\u200cب' }, 196, 520);
  expect(joined.right - joined.left).toBeLessThan((apart.right - apart.left) * 0.8);
});

test.each([
  ['a long headline', 'Harbour authority promises a review after the storm of Thursday '.repeat(3)],
  ['a headline longer than any card', 'Harbour authority promises a review of it '.repeat(20)],
  ['a word longer than a line', 'Counterinstitutionalisation'.repeat(6)],
  ['signs of markup', '<b>R&D</b> "5 < 6"'],
])('%s stays within its part of the card', async (_what, title) => {
  const { left, right, count } = await findInk({ ...english, title }, 190, 540);
  expect(count).toBeGreaterThan(1000);
  expect(left).toBeGreaterThanOrEqual(58);
  expect(right).toBeLessThanOrEqual(1140);
});

test('a photo stands at the end of the lines', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'card-')), 'red.jpg');
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#f00' } }).toFile(
    file,
  );
  const isRed = async (card: ShareCard, x: number) => {
    const picture = sharp(await drawCard({ ...card, photo: 'red' }, file));
    const area = { left: x, top: 300, width: 10, height: 10 };
    const { channels } = await sharp(await picture.extract(area).toBuffer()).stats();
    return (channels[0]?.mean ?? 0) > 200 && (channels[1]?.mean ?? 255) < 60;
  };
  expect([await isRed(english, 1180), await isRed(english, 10)]).toEqual([true, false]);
  expect([await isRed(arabic, 1180), await isRed(arabic, 10)]).toEqual([false, true]);
});

test.each([
  ['Talks Open — “now”', true],
  ['محادثات', true],
  ['Переговоры', true],
  ['会谈', false],
  ['שיחות', false],
])('knows whether there are letters for %s', (text, is) => {
  expect(isDrawable(text)).toBe(is);
});

test('the name of a file changes with all that the card shows', () => {
  const names = [
    english,
    arabic,
    { ...english, foot: 'Other' },
    { ...english, label: 'Other' },
    { ...english, photo: 'abc' },
  ].map(toCardFile);
  expect(new Set(names).size).toBe(5);
  expect(names.every((name) => /^share-[0-9a-f]{16}\.(?:png|jpg)$/.test(name))).toBe(true);
});
