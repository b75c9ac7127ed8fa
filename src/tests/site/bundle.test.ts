import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  digestBundle,
  dropViteNames,
  hasBundle,
  removeBundle,
} from '../../build/bundle/bundle-store.ts';
import { makeStamp } from '../../build/site/site-build.ts';
import { getSettings } from '../../settings.ts';
import { buildSite, makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { writeMixedContent } from '../inputs/mixed-content.ts';

/** A site that Astro renders, and the same again by the bundle that it left. */
const root = makeTestDir('bundle');
const content = join(root, 'content');
const [first, second] = [join(root, 'first'), join(root, 'second')];
/** A base that no other test has, so that no other has left its bundle. */
const env = { BASE_PATH: `/${root.split('-').at(-1)?.toLowerCase()}/`, NODE_ENV: 'production' };
const settings = getSettings({ ...env, SITE_URL: 'https://news.example' }, process.cwd());
const variables = dropViteNames({ ...process.env, ...env });
const digest = digestBundle(process.cwd(), makeStamp(settings, process.cwd(), true), variables);
const getSaveTime = () => statSync(join('.astro/bundles', digest ?? '', 'bundle.json')).mtimeMs;
afterAll(() => {
  rmSync(root, { recursive: true });
  removeBundle(process.cwd(), digest ?? '');
});
beforeAll(async () => {
  writeMixedContent(content);
  expect(hasBundle(process.cwd(), digest ?? '')).toBe(false);
  expect(await buildSite(content, first, { env })).toBe(0);
});

test('a site that is rendered by a bundle is, byte for byte, the one that Astro renders', async () => {
  expect(hasBundle(process.cwd(), digest ?? '')).toBe(true);
  const saved = getSaveTime();
  expect(await buildSite(content, second, { env })).toBe(0);
  // A bundle that fails is made anew by Astro, whose site is right as well.
  expect(getSaveTime()).toBe(saved);
  expect(readSite(first).size).toBeGreaterThan(100);
  expect(findDifferences(first, second)).toEqual([]);
});
