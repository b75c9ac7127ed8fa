import { digestBundle, dropViteNames } from '../build/bundle/bundle-store.ts';
import { makeStamp } from '../build/site/site-build.ts';
import { getSettings } from '../settings.ts';
import type { TestSite } from './test-sites.ts';

/**
 * Makes the digest of the bundle that renders a site of tests.
 *
 * @throws Error when there are `.env` files, with which nothing is rendered by a bundle.
 */
export function getTestBundle({ env }: TestSite): string {
  const root = process.cwd();
  const variables = dropViteNames({ ...process.env, NODE_ENV: 'production', ...env });
  const digest = digestBundle(root, makeStamp(getSettings(variables, root), root, true), variables);
  if (digest === undefined) throw new Error('Move the .env files away: sites of tests have none.');
  return digest;
}
