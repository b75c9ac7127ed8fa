import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findDigestFaults, formatDigests, getDigestsFile } from './digests.ts';
import { describeFile } from './site-file.ts';

/** Makes a site of files with the digests that a build leaves beside it. */
function makeSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'digests-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const dir = join(root, 'dist');
  mkdirSync(dir);
  const contents = { 'a b.html': 'One', 'index.html': 'Two' };
  for (const [path, content] of Object.entries(contents)) writeFileSync(join(dir, path), content);
  const files = Object.entries(contents).map(([path, content]) => describeFile(path, content));
  writeFileSync(getDigestsFile(dir), formatDigests(files));
  return dir;
}

test('a site as it was built has no fault', () => {
  expect(findDigestFaults(makeSite(), new Set(['a b.html', 'index.html']))).toEqual([]);
});

test('finds what was changed, what is gone, and what came in', () => {
  const dir = makeSite();
  writeFileSync(join(dir, 'a b.html'), 'Onf');
  expect(findDigestFaults(dir, new Set(['a b.html', 'c.js']))).toEqual([
    { file: 'a b.html', what: 'It is not what the build wrote.' },
    { file: 'index.html', what: 'The build wrote it, and it is gone.' },
    { file: 'c.js', what: 'The build did not write it.' },
  ]);
});

test('compares nothing where there are no digests', () => {
  const dir = makeSite();
  rmSync(getDigestsFile(dir));
  expect(findDigestFaults(dir, new Set())).toEqual([]);
});

test('lists files by their paths, in whatever order they come', () => {
  const files = ['b/index.html', 'a.html', 'b.html'].map((path) => describeFile(path, path));
  expect(formatDigests(files)).toBe(formatDigests(files.toReversed()));
  expect(formatDigests(files)).toMatch(/a\.html\n.*b\.html\n.*b\/index\.html\n$/);
});
