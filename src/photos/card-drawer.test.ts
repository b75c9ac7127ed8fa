import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const draw = openCardDrawer(process.cwd(), { few: 1 });
  const drawn = await Promise.all(CARDS.map((card) => draw(card)));
  const here = await Promise.all(CARDS.map((card) => drawCard(card)));
  expect(drawn.map((card) => Buffer.from(card))).toEqual(here.map((card) => Buffer.from(card)));
  expect(new Set(drawn.map((card) => Buffer.from(card).toString('base64'))).size).toBe(4);
});

test('one that cannot be drawn says why, and the others are drawn', async () => {
  const draw = openCardDrawer(process.cwd(), { few: 0 });
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
  const draw = openCardDrawer(root, { few: 0 });
  const [first, second] = CARDS;
  if (!first || !second) throw new Error('There are no cards.');
  const drawn = [await draw(first), await draw(second)];
  const here = [await drawCard(first), await drawCard(second)];
  expect(drawn.map((card) => Buffer.from(card))).toEqual(here.map((card) => Buffer.from(card)));
});

test('the process ends that draws no card any more, and another draws those that are asked for later', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src/photos'), { recursive: true });
  // Tells when it starts and ends, and draws nothing but a dot.
  writeFileSync(
    join(root, 'src/photos/card-worker.ts'),
    `import { appendFileSync } from 'node:fs';
     const tell = (text) => appendFileSync(${JSON.stringify(join(root, 'told'))}, text);
     tell('start ');
     process.on('message', ({ number }) => process.send({ number, card: new Uint8Array([46]) }));
     process.on('disconnect', () => { tell('end '); process.exit(); });`,
  );
  const read = () => readFileSync(join(root, 'told'), 'utf8');
  const draw = openCardDrawer(root, { few: 0, idle: 0 });
  const [card] = CARDS;
  if (!card) throw new Error('There are no cards.');
  expect(await draw(card)).toEqual(new Uint8Array([46]));
  await expect.poll(read).toBe('start end ');
  expect(await draw(card)).toEqual(new Uint8Array([46]));
  await expect.poll(read).toBe('start end start end ');
});
