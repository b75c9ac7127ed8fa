import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFile, describeStat } from './describe-file.ts';

const dir = mkdtempSync(join(tmpdir(), 'newsprint-describe-'));
const file = join(dir, 'talks.md');
/** Some time after the file was written. */
let later = 0;
beforeAll(() => {
  writeFileSync(file, 'one');
  later = statSync(file).ctimeMs + 10_000;
});
afterAll(() => rmSync(dir, { recursive: true }));

const STAT = {
  size: 3n,
  ino: 7n,
  mtimeNs: 1_700_000_000_000_000_000n,
  ctimeNs: 1_700_000_000_000_000_001n,
};
const NOW = 1_700_000_010_000;

test('a file that has another size, place or time is another', () => {
  const known = describeStat(STAT, NOW);
  expect(known).not.toBe('');
  for (const change of [
    { size: 4n },
    { ino: 8n },
    { mtimeNs: 1n },
    { ctimeNs: STAT.ctimeNs + 1n },
  ]) {
    expect(describeStat({ ...STAT, ...change }, NOW)).not.toBe(known);
  }
});

test('what may be written again at the same time is not trusted, nor times of whole seconds', () => {
  expect(describeStat(STAT, 1_700_000_001_000)).toBe('');
  expect(describeStat({ ...STAT, ctimeNs: STAT.mtimeNs }, NOW)).toBe('');
});

test('an unchanged file is described alike, one that was written again is not, even with its old time', () => {
  const before = describeFile(file, later);
  expect(describeFile(file, later)).toBe(before);
  const { atime, mtime, ctimeMs } = statSync(file);
  // The clock of files goes on in steps.
  while (statSync(file).ctimeMs === ctimeMs) {
    writeFileSync(file, 'two');
    utimesSync(file, atime, mtime);
  }
  expect(describeFile(file, statSync(file).ctimeMs + 10_000)).not.toBe(before);
});

test('only files are described', () => {
  expect(describeFile(dir, later)).toBeUndefined();
  expect(describeFile(join(dir, 'none'), later)).toBeUndefined();
});
