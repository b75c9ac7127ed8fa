import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CardPart, composeCard } from './compose-card.ts';

const paper = { width: 90, height: 60, background: '#faf8f2' };

/** Makes a part of every alpha, in changing colours. */
function makePart(left: number, top: number, width = 40, height = 20): CardPart {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = (at * 37 + (at >> 3)) & 255;
  return { data, width, height, left, top };
}

/** Composes parts with sharp alone. */
function compose(parts: readonly CardPart[]): Promise<Buffer> {
  const overlays = parts.map(({ data, width, height, left, top }) => {
    return { input: data, raw: { width, height, channels: 4 } as const, left, top };
  });
  const create = { ...paper, channels: 3 } as const;
  return sharp({ create }).composite(overlays).raw().toBuffer();
}

test.each([
  ['apart', [makePart(0, 0), makePart(40, 0), makePart(50, 40)]],
  ['on one another', [makePart(0, 0), makePart(30, 10)]],
  ['at the border', [makePart(50, 40), makePart(0, 59, 90, 1)]],
])('parts that lie %s give the pixels that sharp gives', async (_where, parts) => {
  const card = await composeCard(paper, parts);
  expect((await card.raw().toBuffer()).equals(await compose(parts))).toBe(true);
});

test('nothing gives paper', async () => {
  const pixels = await (await composeCard(paper, [])).raw().toBuffer();
  expect([...pixels.subarray(-4)]).toEqual([0xfa, 0xf8, 0xf2, 255]);
});

test('a picture can be laid on a card in each case', async () => {
  const picture = { create: { width: 9, height: 9, channels: 3, background: '#000' } } as const;
  for (const parts of [[makePart(0, 0)], [makePart(0, 0), makePart(30, 10)]]) {
    const card = (await composeCard(paper, parts)).composite([
      { input: picture, left: 80, top: 50 },
    ]);
    const wanted = await compose(parts);
    for (let y = 50; y < 59; y++) {
      for (let x = 80; x < 89; x++) wanted.set([0, 0, 0], (y * paper.width + x) * 4);
    }
    expect((await card.raw().toBuffer()).equals(wanted)).toBe(true);
  }
});
