import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getSiteCache } from '../articles/store/caches.ts';
import { getSettings } from '../settings.ts';
import { clearRendering, getSaveFolder } from './astro-folder.ts';

test('of the code that renders pages, what interrupted builds of the site left goes, and no other’s', async () => {
  const root = mkdtempSync(join(tmpdir(), 'astro-folder-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const open = (dir: string) => getSettings({ OUT_DIR: dir }, root);
  const toName = (dir: string) =>
    `render-${basename(getSiteCache(open(dir), root))}.${dir}-build-aB3dE6`;
  const toSaved = (dir: string) => basename(getSaveFolder(open(dir), root, `.${dir}-build-aB3dE6`));
  const others = [toName('other'), toSaved('other'), 'bundles'];
  await clearRendering(open('dist'), root);
  for (const name of [toName('dist'), toSaved('dist'), ...others]) {
    mkdirSync(join(root, '.astro', name, 'chunks'), { recursive: true });
  }
  await clearRendering(open('dist'), root);
  expect(readdirSync(join(root, '.astro')).sort()).toEqual(others.sort());
});
