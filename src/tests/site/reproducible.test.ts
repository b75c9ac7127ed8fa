import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { againSite, type TestSite, testSites } from '../test-sites.ts';

function hashFiles({ dir }: TestSite): Record<string, string> {
  const files = globSync('**/*', { cwd: dir }).filter((path) => statSync(join(dir, path)).isFile());
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, path)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((path) => [path, hash(path)]));
}

test('two builds have the same files, byte for byte, on any clock and in any language', () => {
  const files = hashFiles(testSites.hard);
  expect(Object.keys(files).length).toBeGreaterThan(30);
  expect(hashFiles(againSite)).toEqual(files);
});

test('a site built for another path is not the same', () => {
  expect(hashFiles(testSites.news)).not.toEqual(hashFiles(testSites.root));
});
