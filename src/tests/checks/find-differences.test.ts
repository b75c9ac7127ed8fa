import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findDifferences } from './find-differences.ts';

const root = mkdtempSync(join(tmpdir(), 'newsprint-differences-'));
const [one, other] = [join(root, 'one'), join(root, 'other')];
afterAll(() => rmSync(root, { recursive: true }));

test('finds a file that is in one folder alone, and one that differs by a byte', () => {
  mkdirSync(join(one, 'about'), { recursive: true });
  writeFileSync(join(one, 'index.html'), 'Front page');
  writeFileSync(join(one, 'about/index.html'), 'About');
  cpSync(one, other, { recursive: true });
  expect(findDifferences(one, other)).toEqual([]);
  writeFileSync(join(other, 'about/index.html'), 'about');
  writeFileSync(join(other, 'feed.xml'), '');
  writeFileSync(join(one, '.nojekyll'), '');
  expect(findDifferences(one, other).sort()).toEqual(['.nojekyll', 'about/index.html', 'feed.xml']);
});
