import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeBundle } from '../../build/bundle/bundle-store.ts';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';

const BUNDLES = join(process.cwd(), '.astro/bundles');
const root = makeTestDir('damaged-bundle');
/** A base that no other test has, so that no other has left its bundle. */
const env = { BASE_PATH: `/${root.split('-').at(-1)?.toLowerCase()}/` };
const listBundles = () =>
  globSync('*/bundle.json', { cwd: BUNDLES }).map((file) => join(file, '..'));
const before = new Set(listBundles());
const listNew = () => listBundles().filter((name) => !before.has(name));
afterAll(() => {
  rmSync(root, { recursive: true });
  for (const name of listNew()) removeBundle(process.cwd(), name);
});

test('a bundle that is damaged is removed, and the site is built without', async () => {
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  expect(await buildSite('src/tests/seed', first, { env })).toBe(0);
  const [bundle = ''] = listNew();
  const [entry = ''] = globSync(join(BUNDLES, bundle, 'code/prerender-entry.*.mjs'));
  writeFileSync(entry, 'export const app = {};');
  expect(await buildSite('src/tests/seed', second, { env })).toBe(0);
  expect(findDifferences(first, second)).toEqual([]);
  // Astro has left another.
  expect(readFileSync(entry, 'utf8').length).toBeGreaterThan(1000);
});
