import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getSettings } from '../../settings.ts';
import { clearLeftovers, getStagingPrefix } from '../clear-leftovers.ts';
import { getDigestsFile } from '../site/digests.ts';
import { beginBuild } from '../site/site-build.ts';
import { publishSite } from './publish-site.ts';
import { getChangesFile, tellChanges } from './tell-changes.ts';

let root = '';
let site = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tell-'));
  site = join(root, 'out/dist');
  mkdirSync(join(root, 'out'));
  write(root, { 'src/build/search/pagefind-index.ts': '', 'package-lock.json': '{}' });
});
afterEach(() => rmSync(root, { recursive: true }));

type Site = Record<string, string>;

function write(dir: string, files: Site): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** Publishes a site, and tells what has changed unless it is killed before. */
async function build(files: Site, { env = {}, isKilled = false } = {}): Promise<void> {
  await clearLeftovers(site);
  const settings = getSettings({ OUT_DIR: 'out/dist', CACHE_DIR: 'cache', ...env }, root);
  const begun = beginBuild(settings, root, '');
  const staging = mkdtempSync(join(root, 'out', getStagingPrefix(site)));
  write(staging, files);
  const published = publishSite(begun, site, staging);
  rmSync(staging, { recursive: true, force: true });
  if (!isKilled) tellChanges(begun, published);
}

const readTold = () => JSON.parse(readFileSync(getChangesFile(site), 'utf8'));
const list = (changes: Partial<Record<'added' | 'changed' | 'removed', string[]>>) => ({
  added: [],
  changed: [],
  removed: [],
  ...changes,
});
const ONE: Site = { 'index.html': 'one', 'feed.xml': 'one', 'a/index.html': 'a' };
const TWO: Site = { 'index.html': 'two', 'feed.xml': 'one', 'b/index.html': 'b' };
const FROM_ONE_TO_TWO = list({ added: ['/b/'], changed: ['/'], removed: ['/a/'] });

describe('what is told of a build', () => {
  test('is all where nothing was told, and nothing where nothing has changed', async () => {
    await build(ONE);
    expect(readTold()).toEqual(list({ added: ['/', '/a/', '/feed.xml'] }));
    await build(ONE);
    expect(readTold()).toEqual(list({}));
    rmSync(getDigestsFile(site));
    await build(ONE);
    expect(readTold()).toEqual(list({ added: ['/', '/a/', '/feed.xml'] }));
  });

  test.each<[string, () => Record<string, string>]>([
    ['the cache of the last', () => ({})],
    [
      'no cache',
      () => {
        rmSync(join(root, 'cache'), { recursive: true });
        return {};
      },
    ],
    ['another base', () => ({ BASE_PATH: '/news/' })],
    [
      'a site that was deleted',
      () => {
        rmSync(site, { recursive: true });
        return {};
      },
    ],
  ])('is what differs from the site that was told last, with %s', async (_, change) => {
    await build(ONE);
    await build(TWO, { env: change() });
    expect(readTold()).toEqual(FROM_ONE_TO_TWO);
  });

  test('has a file that was changed or deleted by hand and is made anew', async () => {
    await build(ONE);
    write(site, { 'feed.xml': 'changed by hand' });
    rmSync(join(site, 'a/index.html'));
    await build(ONE);
    expect(readTold()).toEqual(list({ changed: ['/a/', '/feed.xml'] }));
    write(site, { 'feed.xml': 'changed again' });
    rmSync(join(root, 'cache'), { recursive: true });
    await build(ONE);
    expect(readTold()).toEqual(list({ changed: ['/feed.xml'] }));
  });

  test('has what a build published that was killed before it told', async () => {
    await build(ONE);
    await build(TWO, { isKilled: true });
    await build(TWO);
    expect(readTold()).toEqual(FROM_ONE_TO_TWO);
    write(site, { 'feed.xml': 'changed by hand' });
    await build(TWO, { isKilled: true });
    await build(TWO);
    expect(readTold()).toEqual(list({ changed: ['/feed.xml'] }));
  });

  test('has nothing of a file that was never there', async () => {
    await build(ONE);
    await build({ ...ONE, 'c/index.html': 'c' }, { isKilled: true });
    await build(ONE);
    expect(readTold()).toEqual(list({}));
    expect(existsSync(join(site, 'c'))).toBe(false);
  });
});
