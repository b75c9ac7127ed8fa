import { expect, test } from 'vitest';
import { openCardDrawer } from './card-drawer.ts';
import { drawCard } from './draw-card.ts';
import type { ShareCard } from './share-card.ts';

const CARDS = ['One', 'Two', 'Three', 'Four'].map((title): ShareCard => {
  return { title, lang: 'en', label: 'World', foot: 'Wire' };
});

test('cards are the same whichever process draws them', async () => {
  const draw = openCardDrawer(process.cwd(), 1);
  const drawn = await Promise.all(CARDS.map((card) => draw(card)));
  const here = await Promise.all(CARDS.map((card) => drawCard(card)));
  expect(drawn.map((card) => Buffer.from(card))).toEqual(here.map((card) => Buffer.from(card)));
  expect(new Set(drawn.map((card) => Buffer.from(card).toString('base64'))).size).toBe(4);
});

test('one that cannot be drawn says why, and the others are drawn', async () => {
  const draw = openCardDrawer(process.cwd(), 0);
  const [first, second] = CARDS;
  if (!first || !second) throw new Error('There are no cards.');
  const missing = draw(first, '/nowhere/boats.jpg');
  await expect(missing).rejects.toThrow(/boats\.jpg/);
  expect((await draw(second)).length).toBeGreaterThan(1000);
});
