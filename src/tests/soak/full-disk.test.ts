import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { writeArticle } from '../inputs/mixed-content.ts';
import { NO_HISTORY, NOW } from '../test-sites.ts';

/** Disks in memory, of a few kilobytes, that builds run full; Linux lets each process mount its own. */
const MOUNT = ['--map-root-user', '--mount', 'sh', '-c'];
const canMount = spawnSync('unshare', [...MOUNT, 'mount -t tmpfs none /mnt']).status === 0;
if (!canMount) console.warn('NOT TESTED: full disks, as nothing may be mounted on this machine.');

const root = makeTestDir('full-disk');
const content = join(root, 'content');
const [last, next] = [join(root, 'last'), join(root, 'next')];
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(async () => {
  cpSync('src/tests/seed', content, { recursive: true });
  expect(await buildSite(content, last)).toBe(0);
  writeArticle(content, 'articles/2024/09/talks.md', 'Talks', 'They met in Tripoli.');
  expect(await buildSite(content, next)).toBe(0);
});

/** Builds the next site over the last one, with one of its folders on a small disk, and then with room again. */
function buildOn(folder: 'out' | 'cache', size: string) {
  const dir = join(root, `${folder}-${size}`);
  const [out, cache, full, after] = ['out', 'cache', 'full', 'after'].map((name) => {
    mkdirSync(join(dir, name), { recursive: true });
    return join(dir, name);
  });
  const folders = { CONTENT_DIR: content, OUT_DIR: `${out}/dist`, CACHE_DIR: `${cache}` };
  const script = [
    `mount -t tmpfs -o size=${size} none ${folder === 'out' ? out : cache}`,
    `cp -r ${last} ${out}/dist`,
    `"$0" src/build/build.ts; code=$?; cp -r ${out}/dist ${full}`,
    `mount -o remount,size=500m ${folder === 'out' ? out : cache}`,
    `"$0" src/build/build.ts && cp -r ${out}/dist ${after} && exit $code`,
  ].join(' && ');
  const clock = { SOURCE_DATE_EPOCH: NOW, SHARE_PICTURES: '5', NODE_ENV: 'production' };
  const env = { ...process.env, ...NO_HISTORY, ...folders, ...clock };
  const { status, stderr } = spawnSync('unshare', [...MOUNT, script, process.execPath], {
    env: { ...env, SITE_URL: 'https://news.example' },
    encoding: 'utf8',
  });
  return { code: status, said: stderr, full: `${full}/dist`, after: `${after}/dist` };
}

const DISKS: ['out' | 'cache', string][] = [
  ['cache', '8k'],
  ['cache', '100k'],
  ['cache', '400k'],
  ['cache', '250k'],
  ['out', '6m'],
  ['out', '7m'],
  ['out', '9m'],
];

test.each(canMount ? DISKS : [])(
  'a disk for %s of %s is told, the site stays whole, and the next build is right',
  (folder, size) => {
    const { code, said, full, after } = buildOn(folder, size);
    expect(code, said).toBe(1);
    expect(said).toMatch(/cannot be written \(.*full\)\. Free|A disk is full \(.+\)\. Free/);
    expect(said).not.toContain('    at ');
    const ends = [last, next].map((site) => findDifferences(full, site).length);
    expect(ends).toContain(0);
    expect(findDifferences(after, next)).toEqual([]);
  },
);
