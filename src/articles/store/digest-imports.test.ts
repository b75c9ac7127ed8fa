import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeChange, digestImports } from './digest-imports.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-code-'));
  write('package-lock.json', lock('1.0.0'));
  write('a.ts', "import { b } from './b.ts';\nimport type { t } from './t.ts';\nimport 'one';");
  write('b.ts', "export * from './deep/c.ts';\nexport const worker = './worker.ts';");
  for (const file of ['deep/c.ts', 't.ts', 'worker.ts', 'else.ts']) write(file, '');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A lockfile of `one`, which needs a `two` of its own, and of another `two` that nobody needs. */
const lock = (version: string, outer = '1.0.0') =>
  JSON.stringify({
    packages: {
      'node_modules/one': { version: '1.0.0', dependencies: { two: '*' } },
      'node_modules/one/node_modules/two': { version },
      'node_modules/two': { version: outer },
    },
  });

const digest = () => digestImports(root, ['a.ts']).digest;

test.each(['a.ts', 'b.ts', 'deep/c.ts', 'worker.ts'])(
  'a change to %s, which is imported or run, is another code',
  (file) => {
    const before = digest();
    write(file, `${file === 'a.ts' ? "import './b.ts';" : ''}// changed`);
    expect(digest()).not.toBe(before);
  },
);

test('a file that goes while a build runs is another code, and what it names is no part of it', () => {
  const before = digest();
  rmSync(join(root, 'b.ts'));
  expect(digest()).not.toBe(before);
  expect([...digestImports(root, ['a.ts']).parts.keys()]).not.toContain('deep/c.ts');
});

test('a change to what is not imported, or for its types alone, is not', () => {
  const before = digest();
  write('t.ts', 'export type t = 1;');
  write('else.ts', 'export const e = 1;');
  expect(digest()).toBe(before);
});

test('another version of a package that is needed is another code, of any other it is not', () => {
  const before = digest();
  write('package-lock.json', lock('1.0.0', '2.0.0'));
  expect(digest()).toBe(before);
  write('package-lock.json', lock('2.0.0'));
  expect(digest()).not.toBe(before);
});

test('what has changed is named', () => {
  const before = digestImports(root, ['a.ts']).parts;
  for (const file of ['b.ts', 'deep/c.ts']) write(file, '// changed');
  const after = digestImports(root, ['a.ts']).parts;
  expect(describeChange(before, after)).toBe('b.ts, deep/c.ts, worker.ts');
  expect(describeChange(new Map(), after)).toMatch(/and \d+ more$/);
  expect(describeChange(after, after)).toBe('');
});

test('finds every file that a bundler finds in the code of cleaning and of builds', async () => {
  for (const entry of ['src/articles/store/copy-worker.ts', 'src/build/build.ts']) {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      metafile: true,
      write: false,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    });
    const { parts } = digestImports(process.cwd(), [entry]);
    const missing = Object.keys(metafile.inputs).filter((file) => !parts.has(file));
    expect(missing).toEqual([]);
    expect(parts.size).toBeGreaterThan(50);
  }
});

test('a change to data for machines cleans nothing again', () => {
  const { parts } = digestImports(process.cwd(), ['src/articles/store/copy-worker.ts']);
  expect(
    [...parts.keys()].filter((file) => /^src\/(?:site|build|reader|importer)\//.test(file)),
  ).toEqual([]);
});
