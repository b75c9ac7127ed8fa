import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importJoined } from './import-joined.ts';
import { joinModules, writeJoined } from './join-modules.ts';

/** Whether folders of joined modules can be changed. */
const disk = vi.hoisted(() => ({ isReadOnly: false }));
vi.mock(import('node:fs'), async (importOriginal) => {
  const fs = await importOriginal();
  const guard = <T extends unknown[]>(change: (...given: T) => void) => {
    return (...given: T) => {
      if (disk.isReadOnly) throw new Error('Read-only file system');
      change(...given);
    };
  };
  return { ...fs, utimesSync: guard(fs.utimesSync), rmSync: guard(fs.rmSync) };
});

const ENTRY = 'src/entry.ts';
/** A time at which no file has just been written. */
const LATER = Date.now() + 60_000;
let root = '';
let top = '';

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'newsprint-'));
  root = top;
  write(ENTRY, "export { place } from './more/place.ts';\nexport { word } from 'words';\n");
  write('src/more/place.ts', 'export const place: string = import.meta.dirname;\n');
  write('node_modules/words/package.json', '{ "type": "module", "exports": "./index.js" }');
  write('node_modules/words/index.js', "export const word = 'quay';\n");
});
afterEach(() => {
  disk.isReadOnly = false;
  rmSync(top, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What is imported: as it stands, it is nothing. */
const load = (): Promise<Record<string, string>> =>
  importJoined(root, ENTRY, async () => ({}), LATER);
const listJoined = () => globSync('.astro/joined/**/*.mjs', { cwd: root });

test('modules that were joined are imported, and find what lies beside them', async () => {
  expect(await load()).toEqual({});
  await joinModules(root, ENTRY, LATER);
  expect({ ...(await load()) }).toEqual({ place: join(root, 'src/more'), word: 'quay' });
  expect(listJoined()).toHaveLength(1);
});

test.each([
  ['a module', 'src/more/place.ts', "export const place = 'other';"],
  ['a module of a package', 'node_modules/words/index.js', "export const word = 'mole';"],
  ['the entry', ENTRY, 'export {};'],
])('%s that has changed since is imported as it stands, and joined anew', async (_, file, text) => {
  await joinModules(root, ENTRY, LATER);
  write(file, text);
  expect(await load()).toEqual({});
  await joinModules(root, ENTRY, LATER);
  expect({ ...(await load()) }).not.toEqual({ place: join(root, 'src/more'), word: 'quay' });
});

test.each([
  ['the code that joins modules', 'src/base/joined/join-modules.ts'],
  ['the way types are read', 'tsconfig.json'],
  ['the list of packages', 'node_modules/.package-lock.json'],
  ['the description of a package', 'node_modules/words/package.json'],
])('where %s has changed, all is imported as it stands', async (_, file) => {
  await joinModules(root, ENTRY, LATER);
  write(file, '{ "type": "module", "exports": "./index.js", "version": "2.0.0" }');
  expect(await load()).toEqual({});
});

test('a module that is gone is missed', async () => {
  await joinModules(root, ENTRY, LATER);
  rmSync(join(root, 'src/more/place.ts'));
  expect(await load()).toEqual({});
});

test.each([
  [
    'joined modules',
    () => `.astro/joined/${readdirSync(join(root, '.astro/joined'))[0]}/entry.mjs`,
  ],
  ['the list of them', () => '.astro/joined/entry.json'],
])('damage to %s is noticed', async (_, getFile) => {
  await joinModules(root, ENTRY, LATER);
  const file = getFile();
  write(file, readFileSync(join(root, file), 'utf8').replace('quay', 'rock').replace(/^"/, ''));
  const damaged = readFileSync(join(root, file));
  damaged[damaged.length - 2] = 0x20;
  writeFileSync(join(root, file), damaged);
  expect(await load()).toEqual({});
});

test('what cannot be loaded any more is imported as it stands', async () => {
  await joinModules(root, ENTRY, LATER);
  write('src/more/place.ts', "throw new Error('It is broken.');\nexport const place = '';\n");
  await joinModules(root, ENTRY, LATER);
  expect(await load()).toEqual({});
  expect(listJoined()).toHaveLength(1);
});

test('modules that were joined are imported from a read-only disk', async () => {
  await joinModules(root, ENTRY, LATER);
  disk.isReadOnly = true;
  expect((await load())['word']).toBe('quay');
});

test('what cannot be loaded any more, on a read-only disk, is imported as it stands', async () => {
  write('src/more/place.ts', "throw new Error('It is broken.');\nexport const place = '';\n");
  await joinModules(root, ENTRY, LATER);
  disk.isReadOnly = true;
  expect(await load()).toEqual({});
});

test('modules that were written just now are left for another run', async () => {
  await joinModules(root, ENTRY, Date.now());
  expect(listJoined()).toEqual([]);
});

test.each([
  ['reads a file beside itself', "export const word = new URL('word.txt', import.meta.url).href;"],
  ['is of the older kind and does', 'exports.word = __dirname;', ''],
])('a package that %s stays where it is', async (_, code, type = '"type": "module", ') => {
  write('node_modules/words/package.json', `{ ${type}"main": "index.js" }`);
  write('node_modules/words/index.js', code);
  await joinModules(root, ENTRY, LATER);
  expect((await load())['word']).toContain(join(root, 'node_modules/words'));
});

test('a package within one stays with that', async () => {
  write('node_modules/words/index.js', "export { word } from 'letters';");
  const within = 'node_modules/words/node_modules/letters';
  write(`${within}/package.json`, '{ "type": "module", "exports": "./index.js" }');
  write(`${within}/index.js`, 'export const word = import.meta.dirname;');
  await joinModules(root, ENTRY, LATER);
  expect((await load())['word']).toBe(join(root, within));
});

test.each([
  ['in a store, as npm links it', 'node_modules/.store/words@1.0.0/node_modules/words'],
  ['elsewhere', '../words'],
])('a package that lies %s, and reads files beside itself, stays there', async (_, place) => {
  root = join(root, 'project');
  write(ENTRY, "export { word } from 'words';\n");
  write(`${place}/package.json`, '{ "type": "module", "exports": "./index.js" }');
  write(`${place}/index.js`, 'export const word = import.meta.dirname;');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(join(root, place), join(root, 'node_modules/words'));
  await joinModules(root, ENTRY, LATER);
  expect((await load())['word'] ?? join(root, place)).toBe(join(root, place));
  const list = join(root, '.astro/joined/entry.json');
  const before = readFileSync(list, 'utf8');
  await joinModules(root, ENTRY, LATER);
  expect(readFileSync(list, 'utf8')).toBe(before);
});

test('a project within a folder of packages finds what lies beside its modules', async () => {
  root = join(root, 'node_modules/project');
  write(ENTRY, 'export const place = import.meta.dirname;\n');
  await joinModules(root, ENTRY, LATER);
  expect((await load())['place']).toBe(join(root, 'src'));
});

test('the modules of Node are there for packages of the older kind', async () => {
  write('node_modules/words/package.json', '{ "main": "index.js" }');
  write('node_modules/words/index.js', "exports.word = require('node:path').sep;");
  await joinModules(root, ENTRY, LATER);
  expect((await load())['word']).toBe(join('/'));
});

test('modules that no run has used for a day are removed; others may still be loaded', async () => {
  await joinModules(root, ENTRY, LATER);
  const [unused = ''] = readdirSync(join(root, '.astro/joined')).filter(
    (name) => name !== 'entry.json',
  );
  write(ENTRY, "export { word } from 'words';");
  await joinModules(root, ENTRY, LATER);
  expect(listJoined()).toHaveLength(2);
  const unfinished = 'entry-4711-1767225600000.json';
  write(`.astro/joined/${unfinished}`, '');
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of [unused, unfinished, 'entry.json']) {
    utimesSync(join(root, '.astro/joined', name), old, old);
  }
  write(ENTRY, 'export const word = 1;');
  await joinModules(root, ENTRY, LATER);
  expect(listJoined()).toHaveLength(2);
  const names = readdirSync(join(root, '.astro/joined'));
  expect(names).toContain('entry.json');
  expect(names).not.toContain(unused);
  expect(names).not.toContain(unfinished);
});

test.each(['src/build/run-build.ts', 'src/build/render.ts'])(
  '%s, which builds begin with, can be joined',
  async (entry) => {
    const folder = join(root, 'joined');
    expect(await writeJoined(process.cwd(), entry, folder)).toContain(entry);
    expect(globSync('*.mjs', { cwd: folder }).length).toBeGreaterThan(0);
  },
);
