import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearLeftovers, getStagingPrefix } from './clear-leftovers.ts';

/** More than any process has. */
const NOBODY = 999_999_999;

function makeFolders(names: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const name of names) mkdirSync(join(dir, name));
  return dir;
}

test('leaves the folder of a build that runs, and removes that of one that does not', async () => {
  const running = `${getStagingPrefix('/srv/dist')}abc`;
  const dir = makeFolders(['dist', running, `.dist-${NOBODY}-abc`, `.other-${NOBODY}-abc`]);
  await clearLeftovers(join(dir, 'dist'));
  expect(readdirSync(dir).sort()).toEqual([running, `.other-${NOBODY}-abc`, 'dist'].sort());
});

test('leaves the folder of a build that runs as another user, which may not be asked', async () => {
  // The first process of a machine always runs, and is nobody’s who runs tests, or one that may be asked.
  const dir = makeFolders(['.dist-1-abc']);
  await clearLeftovers(join(dir, 'dist'));
  expect(readdirSync(dir)).toEqual(['.dist-1-abc']);
});

test('puts back a site that had stepped aside for a build that was broken off', async () => {
  const dir = makeFolders([`.dist-${NOBODY}-abc-old`]);
  await clearLeftovers(join(dir, 'dist'));
  expect(readdirSync(dir)).toEqual(['dist']);
});
