import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { getTestBundle } from '../get-test-bundle.ts';
import { testSites } from '../test-sites.ts';

/** A site that Astro rendered, as `build-test-sites.ts` sees to; here it is rendered by the bundle that others left. */
const { dir, env } = testSites.hard;
const root = makeTestDir('bundle');
const again = join(root, 'again');
const list = join('.astro/bundles', getTestBundle(testSites.hard), 'bundle.json');
afterAll(() => rmSync(root, { recursive: true }));

test('a site that is rendered by a bundle is, byte for byte, the one that Astro renders', () => {
  const saved = statSync(list).mtimeMs;
  const folders = { OUT_DIR: again, CACHE_DIR: `${again}-cache` };
  const { status } = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ...env, ...folders },
  });
  expect(status).toBe(0);
  // A bundle that fails is made anew by Astro, whose site is right as well.
  expect(statSync(list).mtimeMs).toBe(saved);
  expect(readSite(dir).size).toBeGreaterThan(100);
  expect(findDifferences(dir, again)).toEqual([]);
});
