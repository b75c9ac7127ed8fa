import {
  cpSync,
  globSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDigestFaults } from '../../build/site/digests.ts';
import { buildSite, makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { writeMixedContent } from '../inputs/mixed-content.ts';

/** Rounds, each of a build that finds so many places changed since the last one. */
const ROUNDS = 20;
const FLIPS = 10;

const root = makeTestDir('flips');
const [content, site, clean] = [join(root, 'content'), join(root, 'site'), join(root, 'clean')];
afterAll(() => rmSync(root, { recursive: true }));

let seed = 11;
/** The same places each time. */
function pick(below: number): number {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
}

const listFiles = (dir: string) =>
  globSync('**/*', { cwd: dir, exclude: ['**/lock', '*-lock'] })
    .map((file) => join(dir, file))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
    .sort();

/** Changes one bit of a file, as others would that know nothing of it. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const place = pick(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << pick(8));
  rmSync(file);
  writeFileSync(file, bytes);
}

beforeAll(async () => {
  writeMixedContent(content);
  cpSync(content, join(root, 'copy'), { recursive: true });
  expect(await buildSite(content, site)).toBe(0);
  expect(await buildSite(join(root, 'copy'), clean)).toBe(0);
  expect(findDifferences(site, clean)).toEqual([]);
});

test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
  'bits changed in what is kept are published nowhere, round %i',
  async () => {
    const cache = listFiles(`${site}-cache`);
    const built = listFiles(site);
    const places = Array.from({ length: FLIPS }, (_, index) => {
      const files = index % 2 === 0 ? cache : built;
      return files[pick(files.length)] ?? '';
    });
    for (const file of places) flip(file);
    expect(await buildSite(content, site), places.join('\n')).toBe(0);
    expect(findDifferences(site, clean), places.join('\n')).toEqual([]);
  },
);

test('bits that a disk changed, so that no time tells of it, are found before the site is published', () => {
  const files = listFiles(site);
  const known = new Set(readSite(site).keys());
  expect(findDigestFaults(site, known)).toEqual([]);
  const file = files[pick(files.length)] ?? '';
  const { atime, mtime } = statSync(file);
  flip(file);
  utimesSync(file, atime, mtime);
  expect(findDigestFaults(site, known)).toEqual([
    { file: file.slice(site.length + 1), what: 'It is not what the build wrote.' },
  ]);
});
