import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'newsprint-import-'));
mkdirSync(join(dir, 'articles'));
afterAll(() => rmSync(dir, { recursive: true }));

function run(args: string[], input?: string | Buffer) {
  return spawnSync(process.execPath, ['src/importer/import-cli.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: dir },
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  });
}
function save(name: string, content: string | Buffer): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}
const list = () => globSync('articles/**/*', { cwd: dir });

describe('npm run import', () => {
  test.each([
    ['no file', [], /^Name the files to import/],
    [
      'a date that is none',
      ['--date', 'yesterday', 'x'],
      /^--date is “yesterday”\. Write a date like/,
    ],
    ['an empty file', [save('empty.txt', '')], /empty\.txt is empty/],
    ['a binary', [save('a.bin', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))], /is binary, not text/],
    [
      '50 MB',
      [save('big.txt', Buffer.alloc(50_000_000, 'Talks open. '))],
      /big\.txt has 48 MiB or more; 32/,
    ],
    ['a feed without entries', ['src/importer/fixtures/empty.rss'], /no entry with a text/],
    [
      'a page without an article',
      ['src/importer/fixtures/page-without-article.html'],
      /no article/,
    ],
    [
      'half a surrogate pair',
      [save('half.txt', Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x41, 0]))],
      /utf-16le, but this line is not/,
    ],
    ['broken UTF-8', [save('utf8.txt', Buffer.from('é è à ü\n\xff', 'latin1'))], /utf8\.txt/],
  ])('refuses %s with one line and exit code 1, and writes nothing', (what, args, message) => {
    const isLatin = what === 'broken UTF-8';
    const { status, stderr, stdout } = run(isLatin ? [...args, '--encoding', 'utf-8'] : args);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([1, '']);
    expect(list()).toEqual([]);
  });

  test('reads standard input, says what it recognised, and shows no progress in a pipe', () => {
    const { status, stdout, stderr } = run(
      ['-', '--dry-run', '--section', 'Islands', '--lang', 'en'],
      'Ferry Sails Again\n\nThe ferry sailed again on Thursday, six weeks after a storm had broken its ramp.\n',
    );
    expect(stdout).toContain('Standard input: plain text, utf-8, 1 article\n  draft    ');
    expect(stdout).toContain(
      'it lacks a date (--date 2024-09-07), a source (--source “The Wire”)\n',
    );
    expect(stdout).toContain('Ferry Sails Again · Islands · en · 18 words\n');
    expect(stdout).toContain('1 new; nothing is written, as this is a dry run.');
    expect([status, stderr]).toEqual([0, '']);
    expect(list()).toEqual([]);
  });

  test('lists its flags', () => {
    expect(run(['--help']).stdout).toMatch(/--dry-run[\s\S]*--update/);
  });
});
