import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTarget, followLink } from './check-target.ts';

let root = '';
let outDir = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'target-')));
  outDir = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
}
const check = () => checkTarget({ outDir }, join(root, 'ledger.sqlite'));

describe('a folder that a site may replace', () => {
  test.each<[string, string[]]>([
    ['is not there yet', []],
    ['holds what its operator keeps alone', ['dist/.git/config', 'dist/.well-known/a']],
    ['is a new disk', ['dist/lost+found/a']],
    ['has digests beside it', ['dist/index.html', 'dist-digests.txt']],
    ['has a ledger', ['dist/index.html', 'ledger.sqlite']],
    ['holds what every site does', ['dist/_astro/a.js', 'dist/pagefind/a.js']],
  ])('%s', (_, files) => {
    for (const file of files) write(file);
    expect(check).not.toThrow();
  });
});

describe('what no site may replace is named, with what to do', () => {
  test.each<[string, string[], RegExp]>([
    [
      'other files',
      ['dist/taxes.ods', 'dist/_astro/a'],
      /dist holds .+\(_astro, taxes\.ods\).+ Set/,
    ],
    ['a file', ['dist'], /OUT_DIR .+dist is a file, not a folder\. Delete it/],
    ['a folder for a list', ['dist-changes.json/a'], /dist-changes\.json is a folder.+ Move/],
    ['a folder for digests', ['dist-digests.txt/a'], /dist-digests\.txt is a folder.+ Move/],
  ])('%s', (_, files, message) => {
    for (const file of files) write(file);
    expect(check).toThrow(message);
  });
});

test('a site whose folder cannot be written to is refused before any page is made', () => {
  write('ledger.sqlite');
  write('dist/index.html');
  chmodSync(root, 0o755);
  chmodSync(outDir, 0o555);
  // An administrator may write anywhere, so a process becomes another user; it may not go through folders above.
  const script = `
    const { checkTarget } = await import(${JSON.stringify(join(import.meta.dirname, 'check-target.ts'))});
    if (process.getuid?.() === 0) process.setuid('nobody');
    checkTarget({ outDir: 'dist' }, 'ledger.sqlite');
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  chmodSync(outDir, 0o755);
  expect(stderr).toMatch(/^Error: EACCES: permission denied, access 'dist'$/m);
  expect(status).toBe(1);
});

test('a symbolic link leads to the folder that gets the site, there or not yet', () => {
  expect(followLink(outDir)).toBe(outDir);
  symlinkSync('live', outDir);
  expect(followLink(outDir)).toBe(join(root, 'live'));
  write('live/index.html');
  expect(followLink(outDir)).toBe(join(root, 'live'));
});
