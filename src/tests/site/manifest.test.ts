import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { toFile } from '../../base/address.ts';
import { testSites } from '../test-sites.ts';

const manifest = z.object({
  start_url: z.string(),
  scope: z.string(),
  shortcuts: z.array(z.object({ name: z.string().min(1), url: z.string() })).min(3),
  screenshots: z.array(
    z.object({ src: z.string(), sizes: z.string(), form_factor: z.string(), label: z.string() }),
  ),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

describe.each([testSites.root, testSites.news])('the manifest under $base', ({ base, dir }) => {
  const made = manifest.parse(JSON.parse(readFileSync(join(dir, 'manifest.webmanifest'), 'utf8')));

  test('leads to pages and icons of the site', () => {
    const addresses = [
      made.start_url,
      made.scope,
      ...made.shortcuts.map(({ url }) => url),
      ...made.icons.map(({ src }) => src),
      ...made.screenshots.map(({ src }) => src),
    ];
    for (const address of addresses) {
      expect(address.startsWith(base)).toBe(true);
      const file = toFile(`/${address.slice(base.length)}`);
      expect(existsSync(join(dir, file)), file).toBe(true);
    }
  });

  test('has a screenshot of a phone and one of a desk, of the size and shape that browsers take', async () => {
    expect(made.screenshots.map((shot) => shot.form_factor)).toEqual(['narrow', 'wide']);
    for (const { src, sizes } of made.screenshots) {
      const { width, height } = await sharp(join(dir, src.slice(base.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
      // w3.org/TR/manifest-app-info leaves sizes open; Chromium takes 320 to 3,840 px, up to 2.3 to 1.
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(2.3);
    }
  });

  test('has an icon for every size, one of them in the colours of the device', () => {
    const any = made.icons.find(({ sizes }) => sizes === 'any');
    const file = join(dir, any?.src.slice(base.length) ?? '');
    expect(readFileSync(file, 'utf8')).toContain('prefers-color-scheme:dark');
    expect(made.icons.map(({ purpose }) => purpose)).toContain('maskable');
  });
});
