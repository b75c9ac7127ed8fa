import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDifferences } from '../checks/find-differences.ts';
import { writeArticle } from '../inputs/mixed-content.ts';
import { NOW } from '../test-sites.ts';

/** Two builds at once; the sites lie outside the project, where Astro by itself has one folder for all. */
const root = mkdtempSync(join(tmpdir(), 'at-once-'));
afterAll(() => rmSync(root, { recursive: true }));
const [ferries, boats] = [join(root, 'ferries'), join(root, 'boats')];

/** A build, as it goes on. */
type Run = { code: Promise<number | null>; said: () => string; kill: () => void };

function start(content: string, outDir: string, cache = `${outDir}-cache`): Run {
  const folders = { CONTENT_DIR: content, OUT_DIR: outDir, CACHE_DIR: cache };
  const env = { ...process.env, ...folders, SITE_URL: 'https://news.example' };
  const child = spawn(process.execPath, ['src/build/build.ts'], {
    env: { ...env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: NOW },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (said += part.toString()));
  }
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said: () => said, kill: () => void child.kill('SIGKILL') };
}

/** Waits for two builds. Returns what both said. */
async function end(runs: readonly Run[]): Promise<string> {
  const codes = await Promise.all(runs.map(({ code }) => code));
  const said = runs.map((run) => run.said()).join('\n');
  expect(codes, said).toEqual(runs.map(() => 0));
  return said;
}

/** The site of a folder of content, as a build makes it that runs alone. */
const alone = (content: string) => join(root, 'alone', content.slice(root.length + 1));

beforeAll(async () => {
  for (const content of [ferries, boats]) {
    cpSync('src/tests/seed', content, { recursive: true });
    writeArticle(content, 'articles/2024/09/talks.md', content.slice(-5), 'They met in Tripoli.');
    await end([start(content, alone(content))]);
  }
});

const repeats = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.each(repeats(5))('the same output, %i: the second waits and says for whom', async (place) => {
  const dir = join(root, `same-${place}/dist`);
  const said = await end([start(ferries, dir), start(ferries, dir)]);
  expect(said).toMatch(/Another build \(process \d+ on .+\) writes .+ This one waits/);
  expect(findDifferences(dir, alone(ferries))).toEqual([]);
  expect(readdirSync(dirname(dir)).sort()).toEqual([
    '.dist-lock',
    'dist',
    'dist-cache',
    'dist-changes.json',
    'dist-digests.txt',
  ]);
});

test.each(repeats(3))('other content to the same output, %i: all of one of them', async (place) => {
  const dir = join(root, `mixed-${place}/dist`);
  await end([start(ferries, dir), start(boats, dir)]);
  const ends = [ferries, boats].map((content) => findDifferences(dir, alone(content)).length);
  expect(ends).toContain(0);
});

test.each(repeats(4))('other outputs, %i', async (place) => {
  const dirs = ['one', 'two'].map((name) => join(root, `apart-${place}`, name));
  await end(dirs.map((dir) => start(ferries, dir)));
  for (const dir of dirs) expect(findDifferences(dir, alone(ferries))).toEqual([]);
});

test.each(repeats(4))('other outputs and one cache, %i', async (place) => {
  const dirs = ['one', 'two'].map((name) => join(root, `shared-${place}`, name));
  await end(dirs.map((dir) => start(boats, dir, join(root, `shared-${place}/cache`))));
  for (const dir of dirs) expect(findDifferences(dir, alone(boats))).toEqual([]);
});

test.each(repeats(2))('other content, other outputs and one cache, %i', async (place) => {
  const dir = (content: string) => join(root, `all-${place}`, content.slice(root.length + 1));
  const cache = join(root, `all-${place}/cache`);
  await end([ferries, boats].map((content) => start(content, dir(content), cache)));
  for (const content of [ferries, boats]) {
    expect(findDifferences(dir(content), alone(content))).toEqual([]);
  }
});

test.each(repeats(2))('a build that is killed while another waits, %i', async (place) => {
  const dir = join(root, `killed-${place}/dist`);
  const first = start(ferries, dir);
  await expect.poll(() => readdirSync(root)).toContain(`killed-${place}`);
  await expect
    .poll(() => readdirSync(dirname(dir)).some((name) => name.startsWith('.dist-build-')))
    .toBe(true);
  const second = start(ferries, dir);
  await expect.poll(second.said).toContain('This one waits');
  first.kill();
  await end([second]);
  expect(findDifferences(dir, alone(ferries))).toEqual([]);
  expect(readdirSync(dirname(dir)).filter((name) => name.startsWith('.dist-build'))).toEqual([]);
});
