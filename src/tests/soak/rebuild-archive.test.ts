import { cpSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { writeLargeContent } from '../inputs/write-large-content.ts';
import { largeSite } from '../test-sites.ts';

const root = makeTestDir('kept-archive');
const content = join(root, 'content');
const dist = join(root, 'dist');
afterAll(() => rmSync(root, { recursive: true }));

/** Tells when each file of the archive’s indexes was written. */
function readTimes(): Map<string, number> {
  const files = globSync('pagefind/archive/**/*.*', { cwd: dist }).sort();
  return new Map(files.map((file) => [file, statSync(join(dist, file)).mtimeMs]));
}

test('an article more leaves the archive’s indexes as they were', {
  timeout: 240_000,
}, async () => {
  writeLargeContent(content);
  expect(await build(content, dist)).toBe(0);
  const before = readTimes();
  mkdirSync(join(content, 'articles/2025/12'));
  writeFileSync(
    join(content, 'articles/2025/12/a-storm.md'),
    '---\ntitle: A Storm Comes\npublished: 2025-12-01\nsection: Harbour\nsource: { name: Wire }\n---\nNo ferry came.\n',
  );
  expect(await build(content, dist)).toBe(0);
  expect(before.size).toBeGreaterThan(10);
  expect(readTimes()).toEqual(before);
  cpSync(content, join(root, 'copy/content'), { recursive: true });
  expect(await build(join(root, 'copy/content'), join(root, 'copy/dist'))).toBe(0);
  expect(findDifferences(dist, join(root, 'copy/dist'))).toEqual([]);
});

function build(from: string, to: string): Promise<number | null> {
  const { SEARCH_PART = '', EXCERPT_FILES = '' } = largeSite.env;
  return buildSite(from, to, { env: { SEARCH_PART, EXCERPT_FILES } });
}
