import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitRepository, makeRepository } from '../../tests/inputs/git-repository.ts';
import { openStore } from '../store/article-store.ts';
import { getStoreFile } from '../store/caches.ts';
import { updateArticles } from '../store/update-articles.ts';
import { readRevisions } from './read-revisions.ts';
import { updateRevisions } from './update-revisions.ts';

const TALKS = 'articles/2024/09/talks.md';
const QUAY = 'articles/2024/09/quay.md';
const NOW = Date.parse('2026-01-01T00:00:00Z');
const root = process.cwd();
let dir = '';
let repository: GitRepository;
const settings = () => ({ contentDir: dir, base: '/', cacheDir: join(dir, 'cache') });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'update-revisions-'));
  repository = makeRepository(dir);
  repository.write('.gitignore', 'cache\n');
  commit(7, TALKS, 'Two boats left the quay at dawn.');
  commit(8, TALKS, 'Three boats left the quay at dawn.');
});
afterEach(() => rmSync(dir, { recursive: true }));

function commit(day: number, path: string, text: string, published = '2024-09-07'): void {
  const front = `title: Of boats\npublished: ${published}\nsection: World\nsource: { name: Wire }`;
  repository.write(path, `---\n${front}\n---\n\n${text}\n`);
  repository.commit(`2024-09-${String(day).padStart(2, '0')}T10:00:00Z`);
}

/** Updates all as a build does. Returns how many revisions articles have, by their addresses. */
async function update(now = NOW): Promise<Record<string, number>> {
  const report = { say: () => {}, progress: () => ({ add: () => {}, end: () => {} }) };
  const { content } = await updateArticles(settings(), root, { now, report });
  await updateRevisions(settings(), root, now, content.articles);
  const store = openStore(settings(), root, now);
  const revisions = [...readRevisions(store)].map(([id, own]) => [id, own.length]);
  store.close();
  return Object.fromEntries(revisions);
}

function change(statement: string): void {
  const database = new DatabaseSync(getStoreFile(settings(), root));
  database.exec(statement);
  database.close();
}

test('what was found stays while other articles come and change', async () => {
  expect(await update()).toEqual({ '2024/09/talks': 1 });
  commit(9, QUAY, 'A quay opens.');
  expect(await update()).toEqual({ '2024/09/talks': 1 });
  commit(10, QUAY, 'A new quay opens.');
  commit(11, TALKS, 'Four boats left the quay at dawn.');
  expect(await update()).toEqual({ '2024/09/talks': 2, '2024/09/quay': 1 });
  repository.remove(QUAY);
  repository.commit('2024-09-12T10:00:00Z');
  expect(await update()).toEqual({ '2024/09/talks': 2 });
});

test('what waits is told at its time alone', async () => {
  commit(9, QUAY, 'A quay opens.', '2024-09-08');
  commit(20, QUAY, 'A new quay opens.', '2024-09-08');
  commit(21, QUAY, 'A new quay is shut.', '2024-09-30');
  const talks = { '2024/09/talks': 1 };
  expect(await update(Date.parse('2024-09-25T00:00:00Z'))).toEqual(talks);
  expect(await update()).toEqual(talks);
  repository.write(QUAY, readFileSync(join(dir, QUAY), 'utf8').replace('shut', 'open'));
  repository.commit('2024-10-02T10:00:00Z');
  expect(await update()).toEqual({ ...talks, '2024/09/quay': 1 });
  expect(await update(Date.parse('2024-09-25T00:00:00Z'))).toEqual(talks);
  expect(await update()).toEqual({ ...talks, '2024/09/quay': 1 });
});

test('what becomes furniture is no change any more, and is one again once it is none', async () => {
  commit(9, TALKS, 'Three boats left the quay at dawn.\n\nAll boats of the day');
  expect(await update()).toEqual({ '2024/09/talks': 2 });
  repository.write('furniture.yaml', '- { source: Wire, line: All boats of the day }\n');
  expect(await update()).toEqual({ '2024/09/talks': 1 });
  repository.remove('furniture.yaml');
  expect(await update()).toEqual({ '2024/09/talks': 2 });
});

test.each([
  "update note set content = content || ' ' where name = 'revisions'",
  "delete from note where name = 'revisions'",
  "delete from note where name = 'settled-revisions'",
  "update note set content = content || ' ' where name = 'history'",
])('what is damaged of it is found anew: %s', async (statement) => {
  const found = await update();
  change(statement);
  expect(await update()).toEqual(found);
});
