import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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

test('what a process has not drawn that ended is drawn here', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src/photos'), { recursive: true });
  writeFileSync(join(root, 'src/photos/card-worker.ts'), 'process.exit(1)');
  const draw = openCardDrawer(root, 0);
  const [first, second] = CARDS;
  if (!first || !second) throw new Error('There are no cards.');
  const drawn = [await draw(first), await draw(second)];
  const here = [await drawCard(first), await drawCard(second)];
  expect(drawn.map((card) => Buffer.from(card))).toEqual(here.map((card) => Buffer.from(card)));
});
