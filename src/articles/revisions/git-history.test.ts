import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitRepository, makeRepository } from '../../tests/inputs/git-repository.ts';
import { type History, listVersions, readHistory } from './git-history.ts';

const TALKS = 'articles/2024/09/talks.md';
const QUAY = 'articles/2024/09/quay.md';
let root = '';
let dir = '';
let repository: GitRepository;
const path = process.env['PATH'] ?? '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  dir = join(root, 'news');
  mkdirSync(dir);
  repository = makeRepository(dir);
  commit(7, { [TALKS]: 'One.\n' });
  commit(8, { [TALKS]: 'Two.\n', [QUAY]: 'A quay, with some words of its own.\n' });
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(root, { recursive: true });
});

function commit(day: number, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) repository.write(file, text);
  repository.commit(`2024-09-${String(day).padStart(2, '0')}T10:00:00Z`);
}

/** Reads the history by what is known of it. Returns what was asked of git, too. */
async function read(known?: History): Promise<{ history: History | undefined; log: string }> {
  const asked = join(root, 'asked.txt');
  writeFileSync(asked, '');
  const spy = join(root, 'bin/git');
  mkdirSync(join(root, 'bin'), { recursive: true });
  writeFileSync(spy, `#!/bin/sh\necho "$*" >> ${asked}\nPATH='${path}' exec git "$@"\n`, {
    mode: 0o755,
  });
  process.env['PATH'] = join(root, 'bin') + delimiter + path;
  const history = await readHistory(dir, known);
  process.env['PATH'] = path;
  const lines = readFileSync(asked, 'utf8').split('\n');
  return { history, log: lines.find((line) => line.startsWith('log')) ?? '' };
}

/** Reads on from what is known, and expects the same as when nothing is. */
async function expectAsWhole(known: History | undefined): Promise<string> {
  const { history, log } = await read(known);
  const whole = await readHistory(dir);
  expect(history).toEqual(whole);
  expect(whole && listVersions(whole).size).toBeGreaterThan(0);
  return log;
}

test('nothing is read where nothing was committed', async () => {
  const { history } = await read();
  expect(history?.changes).toHaveLength(3);
  expect(await expectAsWhole(history)).toBe('');
});

test('what is new is read alone, and joined to what is known', async () => {
  const { history } = await read();
  commit(9, { [TALKS]: 'Three.\n' });
  repository.move(QUAY, 'articles/2024/09/old-quay.md');
  repository.commit('2024-09-10T10:00:00Z');
  commit(11, { [QUAY]: 'Another.\n', 'notes.txt': 'None.\n' });
  expect(await expectAsWhole(history)).toContain(`${history?.head}..`);
  const again = await readHistory(dir);
  const versions = listVersions(again ?? { changes: [] });
  expect([...versions].map(([file, own]) => [file, own.length])).toEqual(
    expect.arrayContaining([
      [TALKS, 3],
      ['articles/2024/09/old-quay.md', 2],
      [QUAY, 1],
    ]),
  );
});

test('what came by a merge is joined as well', async () => {
  const { history } = await read();
  repository.git(['checkout', '--quiet', '-b', 'edit']);
  commit(9, { [TALKS]: 'Three.\n' });
  repository.git(['checkout', '--quiet', 'main']);
  commit(10, { [QUAY]: 'Another.\n' });
  const merge = ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'edit'];
  repository.git(merge, '2024-09-12T10:00:00Z');
  expect(await expectAsWhole(history)).toContain(`${history?.head}..`);
});

test.each<[string, () => void]>([
  ['rewritten', () => repository.git(['commit', '--quiet', '--amend', '--message', 'Other'])],
  ['gone back', () => repository.git(['reset', '--quiet', '--hard', 'HEAD~1'])],
  [
    'one whose commit was merged from the side',
    () => {
      repository.git(['checkout', '--quiet', '-b', 'other', 'HEAD~1']);
      commit(9, { 'notes.txt': 'None.\n' });
      repository.git(['merge', '--quiet', '--no-ff', '--message', 'Merge', 'main']);
    },
  ],
  [
    'of another repository',
    () => {
      rmSync(join(dir, '.git'), { recursive: true });
      repository = makeRepository(dir);
      repository.commit('2024-09-20T10:00:00Z');
    },
  ],
])('a history that is %s is read as a whole', async (_what, change) => {
  const { history } = await read();
  change();
  expect(await expectAsWhole(history)).not.toContain('..');
});

test('a content folder that has moved is read as a whole', async () => {
  const { history } = await read();
  repository.move('articles', 'newsroom/articles');
  repository.commit('2024-09-09T10:00:00Z');
  dir = join(dir, 'newsroom');
  expect(await expectAsWhole(history)).not.toContain('..');
});
