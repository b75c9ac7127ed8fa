import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const cacheDir = mkdtempSync(join(tmpdir(), 'newsprint-cache-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

function runCheck(contentDir: string, ...args: string[]) {
  return spawnSync(process.execPath, ['src/desk/check-cli.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR: cacheDir },
    encoding: 'utf8',
  });
}

test('prints the record of the two articles, and finds nothing to mend', () => {
  const { status, stdout, stderr } = runCheck('src/tests/seed');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^src\/tests\/seed\/articles\/2024\/09\/turkish-\S+\.md:17: text-button: TT$/m,
  );
});

test('gives tools one JSON object', () => {
  const { status, stdout } = runCheck('src/tests/content', '--json');
  expect(status).toBe(0);
  const { articles, problems } = JSON.parse(stdout);
  expect(problems).toEqual([]);
  const lamp = 'src/tests/content/articles/2025/04/lamp-on-the-pier-burns-again.md';
  expect(articles.find(({ file }: { file: string }) => file === lamp)).toMatchObject({
    found: { byline: ['Ana Ferrer'], dateline: 'Beirut', updated: '2025-04-03' },
    alsoReportedIn: ['src/tests/content/articles/2025/04/pier-lamp-is-lit.md'],
  });
});

test('fails with place and advice on what an editor must mend', () => {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  mkdirSync(join(dir, 'articles/2024/09'), { recursive: true });
  const front = 'title: Talks\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }';
  writeFileSync(join(dir, 'articles/2024/09/talks.md'), `---\n${front}\n---\n\n[Gone](/gone/)\n`);
  const { status, stdout, stderr } = runCheck(dir);
  expect(status).toBe(1);
  expect(stdout).toContain('Articles: 1;');
  expect(stderr).toMatch(/\/articles\/2024\/09\/talks\.md:8: The link to \/gone\/ leads nowhere/);
  expect(JSON.parse(runCheck(dir, '--json').stdout).problems).toHaveLength(1);
});
