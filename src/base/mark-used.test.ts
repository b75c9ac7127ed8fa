import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markUsed } from './mark-used.ts';

test('a folder that is used has the time of now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsprint-'));
  utimesSync(folder, 1, 1);
  markUsed(folder);
  expect(statSync(folder).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  rmSync(folder, { recursive: true });
});

test('what cannot be marked is no reason to stop', () => {
  expect(() => markUsed(join(tmpdir(), 'newsprint-none'))).not.toThrow();
});
