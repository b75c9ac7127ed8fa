import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NameEntry } from '../../names/registry/registry.ts';
import { readPack, readTexts } from './pack-files.ts';
import { updatePacks } from './update-packs.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
  write('talks', 'Musa al-Koni met the mayor of Sabha.');
  write('harbour', 'The harbour opened again on Monday.');
  write('market', 'Prices at the market of Tripoli rose.');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(slug: string, text: string): void {
  const file = join(root, `content/articles/2024/09/${slug}.md`);
  mkdirSync(dirname(file), { recursive: true });
  const front = `title: ${slug}\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }`;
  writeFileSync(file, `---\n${front}\n---\n${text}\n`);
}

const koni = (...aliases: string[]): NameEntry => ({
  ...{ kind: 'people', id: 'musa-al-koni', name: 'Musa al-Koni', aliases, native: [], roles: [] },
  ...{ otherNames: [], summary: 'Of Libya' },
});

/** Updates the packs, and tells how many articles were cleaned and what the packs hold. */
async function update(entries: NameEntry[] = [], from = root) {
  const places = { contentDir: join(from, 'content'), cacheDir: join(from, 'cache'), outDir: '' };
  const settings = { ...places, base: '/', siteUrl: '', yearsDir: '', searchPart: 1 };
  let cleaned = 0;
  const { dir, packs, problems } = await updatePacks(settings, from, { entries }, (total) => {
    cleaned = total;
    return { add: () => {}, end: () => {} };
  });
  const held = packs.map(([name]) => {
    const pack = readPack(dir, name);
    return { pack, texts: pack && readTexts(dir, pack) };
  });
  return { cleaned, held, problems };
}

test('cleans an article once, and again when its file has changed', async () => {
  expect((await update()).cleaned).toBe(3);
  expect((await update()).cleaned).toBe(0);
  write('harbour', 'The harbour closed again on Tuesday.');
  const { cleaned, held } = await update();
  expect(cleaned).toBe(1);
  expect(JSON.stringify(held)).toContain('closed again');
});

test('for a changed spelling, cleans the articles alone that have its words', async () => {
  await update([koni()]);
  expect((await update([koni('Koni of Sabha')])).cleaned).toBe(1);
  expect((await update([koni('Koni of Sabha', 'the deputy')])).cleaned).toBe(1);
  expect((await update([])).cleaned).toBe(1);
});

test('holds the same after changes as a folder that was never read before', async () => {
  await update([koni()]);
  write('talks', 'Koni and the mayor of Sabha met.');
  rmSync(join(root, 'content/articles/2024/09/market.md'));
  const { held } = await update([koni('Koni')]);
  const copy = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
  expect(held).toEqual((await update([koni('Koni')], copy)).held);
  rmSync(copy, { recursive: true });
});

test('says what is wrong with an article each time, and leaves it out', async () => {
  write('Bad Name', 'Text.');
  expect((await update()).problems).toHaveLength(1);
  const { problems, held } = await update();
  expect(problems).toHaveLength(1);
  expect(held.flatMap(({ pack }) => pack?.articles ?? [])).toHaveLength(3);
});
