import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getSettings } from '../../settings.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { beginNew } from '../site/fixtures/begin-new.ts';
import type { LedgerFile } from '../site/ledger.ts';
import { describeFile } from '../site/site-file.ts';
import { precompress } from './precompress.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const large = (text: string) => text.repeat(100);

/** Writes a site into a folder and compresses it, beside what was left in another. */
async function compress(name: string, files: Record<string, string>, last: SiteBuild['last']) {
  const dir = join(root, name);
  mkdirSync(dir);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  const build = beginNew(getSettings({ SITE_URL: 'https://news.example' }, root), { last });
  const result = await precompress(build, dir);
  const left = new Map(
    [...build.made, ...build.reused].map(([path, file]): [string, LedgerFile] => [
      path,
      { ...file, time: 0, dir },
    ]),
  );
  return { dir, result, left };
}

const site = { 'a.html': large('text'), 'b.xml': large('feed'), 'c.webp': large('boat') };

test('compresses text that is more than one packet, and no pictures', async () => {
  const { dir, result } = await compress('one', { ...site, 'd.html': 'a'.repeat(255) }, new Map());
  expect(readdirSync(dir).filter((name) => /\.(?:br|gz)$/.test(name))).toEqual([
    'a.html.br',
    'a.html.gz',
    'b.xml.br',
    'b.xml.gz',
  ]);
  expect(brotliDecompressSync(readFileSync(join(dir, 'a.html.br'))).toString()).toBe(large('text'));
  expect(gunzipSync(readFileSync(join(dir, 'a.html.gz'))).toString()).toBe(large('text'));
  expect(result).toEqual({ made: 4, reused: 0 });
});

test('takes from the last build what is of the same file, and compresses a file anew that has changed', async () => {
  const { left } = await compress('one', site, new Map());
  const changed = { ...site, 'a.html': large('more') };
  const { dir, result } = await compress('two', changed, left);
  expect(result).toEqual({ made: 2, reused: 2 });
  expect(gunzipSync(readFileSync(join(dir, 'a.html.gz'))).toString()).toBe(large('more'));
  expect(gunzipSync(readFileSync(join(dir, 'b.xml.gz'))).toString()).toBe(large('feed'));
});

test('compresses what stays in the folder of a last site that was built without compression', async () => {
  const { dir, left } = await compress('one', { 'a.html': large('text') }, new Map());
  const page = { ...describeFile('2024/09/talks/index.html', large('talks')), time: 0, dir };
  mkdirSync(join(dir, '2024/09/talks'), { recursive: true });
  writeFileSync(join(dir, page.path), large('talks'));
  const build = beginNew(getSettings({ SITE_URL: 'https://news.example' }, root), { last: left });
  build.target = dir;
  build.reused.set(page.path, page);
  const staging = join(root, 'staging');
  mkdirSync(staging);
  expect(await precompress(build, staging)).toEqual({ made: 2, reused: 0 });
  const file = readFileSync(join(staging, `${page.path}.gz`));
  expect(gunzipSync(file).toString()).toBe(large('talks'));
});
