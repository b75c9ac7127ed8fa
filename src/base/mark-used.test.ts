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

test('what cannot be marked is used all the same', () => {
  // A folder of the system that no user can change.
  expect(() => markUsed('/proc/self/task')).not.toThrow();
});
