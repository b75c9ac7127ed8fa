import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { makePhoto } from './make-photo.ts';

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

test.each([
  { format: 'avif' },
  { format: 'webp' },
  { format: 'jpg' },
  { format: 'jpg', height: 40 },
] as const)('puts white behind a picture with holes in it: %o', async (size) => {
  const folder = mkdtempSync(join(tmpdir(), 'photo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'seal.png');
  await sharp({ create: { width: 60, height: 60, channels: 4, background: CLEAR } }).toFile(path);
  const made = await makePhoto(path, { file: 'seal', width: 40, ...size });
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  expect(Math.min(...data)).toBeGreaterThan(250);
});
