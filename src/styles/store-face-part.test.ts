import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FacePart, makeFacePart, toFaceFile } from './headline-face.ts';
import { getFacePart } from './store-face-part.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const part: FacePart = {
  name: 'few',
  font: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
  range: 'U+100',
  letters: 'Ā',
  features: [],
};

test('stores a part that it makes, takes it from there, and makes one anew that is damaged', async () => {
  const made = Buffer.from(await makeFacePart(part));
  const get = async () => Buffer.from(await getFacePart(part, root, 'code'));
  const file = join(root, '.astro/fonts', toFaceFile(part));
  expect((await get()).equals(made)).toBe(true);
  expect(readFileSync(file).equals(made)).toBe(true);
  expect(readdirSync(join(root, '.astro/fonts'))).toHaveLength(2);
  rmSync(`${file}.digest`);
  expect((await get()).equals(made)).toBe(true);
  writeFileSync(file, made.subarray(1));
  expect((await get()).equals(made)).toBe(true);
  expect(readFileSync(file).equals(made)).toBe(true);
});

test('gives a part that was stored, and one that cannot be stored', async () => {
  await getFacePart(part, root, 'code');
  const other = { ...part, letters: 'ā' };
  const [file, from] = [other, part].map((one) => join(root, '.astro/fonts', toFaceFile(one)));
  for (const end of ['', '.digest']) writeFileSync(`${file}${end}`, readFileSync(`${from}${end}`));
  expect(await getFacePart(other, root, 'code')).toEqual(readFileSync(from ?? ''));
  // Other code may make it otherwise.
  const made = Buffer.from(await getFacePart(other, root, 'other code'));
  expect(made.equals(await makeFacePart(other))).toBe(true);
  const nowhere = join(root, 'a file');
  writeFileSync(nowhere, '');
  expect((await getFacePart(part, nowhere, 'code')).length).toBeGreaterThan(100);
});
