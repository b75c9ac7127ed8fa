import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { writeArticle } from '../inputs/mixed-content.ts';
import { NO_HISTORY, NOW } from '../test-sites.ts';

const root = makeTestDir('full-disk');
/** The bundle of this base, which a full disk may cost, is no other test's. */
const BASE_PATH = '/news/';
const content = join(root, 'content');
const [site, last, next] = [join(root, 'site'), join(root, 'last'), join(root, 'next')];
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(async () => {
  writeArticle(content, 'articles/2024/09/boats.md', 'Boats', 'They left for Tripoli.');
  // The first build makes a bundle; a container may lack a home folder.
  expect(await buildSite(content, site, { env: { BASE_PATH, HOME: '/dev/null' } })).toBe(0);
  cpSync(site, last, { recursive: true });
  writeArticle(content, 'articles/2024/09/talks.md', 'Talks', 'They met in Tripoli.');
  expect(
    await buildSite(content, next, { env: { BASE_PATH, CACHE_DIR: join(root, 'cache') } }),
  ).toBe(0);
});

/** Builds where no file may grow beyond so many half kilobytes: writing fails as it does on a full disk. */
function buildLimited(halves: number, cache: string): { code: number | null; said: string } {
  const folders = { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: cache };
  const clock = { SOURCE_DATE_EPOCH: NOW, SHARE_PICTURES: '5', NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `ulimit -f ${halves} && exec "$0" src/build/build.ts`, process.execPath],
    {
      env: {
        ...process.env,
        ...NO_HISTORY,
        ...folders,
        ...clock,
        SITE_URL: 'https://news.example',
        BASE_PATH,
      },
      encoding: 'utf8',
    },
  );
  return { code: status, said: stderr };
}

test.each([
  ['an empty cache', 'empty', 100],
  ['the cache of the last build', 'site-cache', 100],
])('%s without room is told, and the last site stays whole', (_what, cache, halves) => {
  const { code, said } = buildLimited(halves, join(root, cache));
  expect(said).toMatch(/cannot be written \(disk I\/O error\)\. Free|A disk is full \(.+\)\. Free/);
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
  expect(findDifferences(site, last)).toEqual([]);
});

test('a build after that, with room, is as a clean one', async () => {
  expect(await buildSite(content, site, { env: { BASE_PATH } })).toBe(0);
  expect(findDifferences(site, next)).toEqual([]);
});
