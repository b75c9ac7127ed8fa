import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Module, readKnownModules, storeKnownModules } from './known-modules.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-modules-'));
  writeFileSync(join(root, 'a.ts'), "import './b.ts'; read('./c.txt');");
  writeFileSync(join(root, 'b.ts'), '');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const a: Module = { file: 'a.ts', digest: '1', files: ['b.ts'], missing: ['c.txt'], packages: [] };
/** A time at which nothing was just written. */
const later = () => Date.now() + 60_000;

test('modules are known to a later run', () => {
  storeKnownModules(root, [['key', a]], later());
  expect(readKnownModules(root)).toEqual([['key', a]]);
});

test('what was just written, or has a time that tells nothing, is read again', () => {
  storeKnownModules(root, [['key', a]], Date.now() - 60_000);
  expect(readKnownModules(root)).toEqual([]);
  storeKnownModules(root, [['gone', { ...a, file: 'gone.ts' }]], later());
  expect(readKnownModules(root)).toEqual([]);
});

test('a module is read again when a file appears that it names', () => {
  storeKnownModules(root, [['key', a]], later());
  writeFileSync(join(root, 'c.txt'), '');
  expect(readKnownModules(root)).toEqual([]);
});

test('nothing is known of a damaged file, or of none', () => {
  expect(readKnownModules(root)).toEqual([]);
  storeKnownModules(root, [['key', a]], later());
  const file = join(root, '.astro/modules.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('b.ts', 'c.ts'));
  expect(readKnownModules(root)).toEqual([]);
});

test('a later run makes the same digest, and another one after a change', async () => {
  const digest = async (clock?: number) => {
    vi.resetModules();
    const { digestImports, storeModules } = await import('./digest-imports.ts');
    const found = digestImports(root, ['a.ts']);
    storeModules(root, clock);
    return found;
  };
  const first = await digest(later());
  const known = readKnownModules(root).map(([, { file, files, missing }]) => [
    file,
    files,
    missing,
  ]);
  expect(known).toEqual([
    ['a.ts', ['b.ts'], ['c.txt']],
    ['b.ts', [], []],
  ]);
  expect(await digest()).toEqual(first);
  writeFileSync(join(root, 'b.ts'), '1');
  utimesSync(join(root, 'b.ts'), 1, 1);
  const second = await digest();
  expect(second.digest).not.toBe(first.digest);
  writeFileSync(join(root, 'c.txt'), '');
  expect([...(await digest()).parts.keys()]).toContain('c.txt');
});
