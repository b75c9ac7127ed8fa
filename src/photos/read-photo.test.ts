import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readPhoto } from './read-photo.ts';

const dir = mkdtempSync(join(tmpdir(), 'newsprint-photos-'));
afterAll(() => rmSync(dir, { recursive: true }));

const noise = Uint8Array.from({ length: 300 * 200 * 3 }, (_, index) => (index * 7919) % 251);
const picture = () => sharp(noise, { raw: { width: 300, height: 200, channels: 3 } });

async function read(name: string, bytes: Uint8Array) {
  writeFileSync(join(dir, name), bytes);
  return readPhoto(join(dir, name), 'Boats');
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'reads a whole %s, and not half of it',
  async (format) => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(await read(`whole.${format}`, bytes)).toMatchObject({ width: 300, height: 200 });
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    expect(await read(`half.${format}`, half)).toMatch(/is no picture that can be read whole/);
  },
);

test('knows a picture by its content, whatever its name', async () => {
  const bytes = await picture().png().toBuffer();
  expect(await read('boats.jpg', bytes)).toMatchObject({ width: 300 });
});

test('refuses drawings, which may read files', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  expect(await read('boats.png', Buffer.from(svg))).toMatch(/of another kind \(svg\)/);
  expect(readFileSync(join(dir, 'boats.png'), 'utf8')).toBe(svg);
});

test.each([
  ['caf\u00e9.jpg', 'cafe\u0301.jpg'],
  ['quay.jpg', 'Quay.JPG'],
])(
  'of %s, which is not there, names %s, which another machine takes for it',
  async (name, near) => {
    await read(near, await picture().jpeg().toBuffer());
    expect(await readPhoto(join(dir, name), 'Boats')).toMatch(
      new RegExp(`^there is no file .*, but ${near}, with other capitals or with accents of other`),
    );
  },
);

test('names no other file where none is alike', async () => {
  expect(await readPhoto(join(dir, 'gone/boats.jpg'), 'Boats')).toMatch(/Put the picture there/);
});
