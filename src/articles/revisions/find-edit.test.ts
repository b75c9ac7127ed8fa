import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitRepository, makeRepository } from '../../tests/inputs/git-repository.ts';
import { findEdit } from './find-edit.ts';
import { findRevisions } from './find-revisions.ts';
import { listVersions, readBlobs, readHistory } from './git-history.ts';

const TALKS = 'articles/2024/09/talks.md';
const NOW = Date.parse('2024-09-10T10:00:00Z');
let root = '';
let dir = '';
let repository: GitRepository;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-edit-'));
  dir = join(root, 'news');
  mkdirSync(dir);
  repository = makeRepository(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes the article: its text, and further front matter. */
function write(text: string, more = '', published = '2024-09-07'): void {
  const front = `title: Talks Open\npublished: ${published}\nsection: World\nsource: { name: Wire }`;
  repository.write(TALKS, `---\n${front}\n${more}${more && '\n'}---\n\n${text}\n`);
}

function commit(day: number, text: string, more = '', published?: string): void {
  write(text, more, published);
  repository.commit(`2024-09-${String(day).padStart(2, '0')}T10:00:00Z`);
}

const find = (folder = dir) => findEdit(folder, TALKS, NOW);
const FIRST = 'Two boats left the quay at dawn.';
const SECOND = 'Three boats left the quay at dawn.';

test('an edit is told as the log will tell it once it is published', async () => {
  commit(7, FIRST);
  expect(await find()).toEqual({ state: 'unchanged' });
  write(SECOND, 'corrections: [{ date: 2024-09-10, text: Three boats left. }]');
  const edit = await find();
  repository.commit('2024-09-10T10:00:00Z');
  const history = await readHistory(dir);
  const versions = history ? (listVersions(history).get(TALKS) ?? []) : [];
  const blobs = await readBlobs(
    dir,
    versions.map(({ blob }) => blob),
  );
  const log = await findRevisions(versions, {
    readBlob: (id) => blobs.get(id),
    known: new Map(),
    now: NOW,
  });
  expect(edit).toEqual({ state: 'changed', revision: log.revisions[0] });
  expect(edit).toMatchObject({
    revision: { why: ['Three boats left.'], hunks: [{ removed: 'Two', added: 'Three' }] },
  });
});

test('is compared with what readers saw last, whatever was committed before', async () => {
  commit(6, FIRST);
  commit(7, SECOND);
  write(FIRST);
  expect(await find()).toMatchObject({
    revision: { hunks: [{ removed: 'Three', added: 'Two' }] },
  });
  write(SECOND);
  expect(await find()).toEqual({ state: 'unchanged' });
});

test('changes nothing for readers where only keys, blank lines or what is cleaned away are others', async () => {
  commit(7, FIRST);
  write(`Talks Open\n\n${FIRST}\n\nShare on Facebook`, 'redirects: [/old/]');
  expect(await find()).toEqual({ state: 'unchanged' });
});

test('what an editor says is furniture is no word of an article', async () => {
  commit(7, `${FIRST}\n\nAll boats of the day`);
  write(FIRST);
  expect(await find()).toMatchObject({
    revision: { hunks: [{ removed: expect.stringContaining('All boats of the day') }] },
  });
  repository.write('furniture.yaml', '- { source: Wire, line: All boats of the day }\n');
  expect(await find()).toEqual({ state: 'unchanged' });
});

test.each<[string, () => void]>([
  ['was never committed', () => write(FIRST)],
  ['was a draft', () => commit(7, FIRST, 'draft: true')],
  ['waits for its time', () => commit(7, FIRST, '', '2024-09-20')],
  [
    'was withdrawn',
    () => {
      commit(7, FIRST);
      commit(8, '', 'withdrawn: { date: 2024-09-08, reason: It was wrong. }');
    },
  ],
])('tells no word of what %s', async (_what, make) => {
  commit(1, 'Another.', 'dek: Of boats');
  repository.remove(TALKS);
  repository.write('notes.txt', 'Another.');
  repository.commit('2024-09-02T10:00:00Z');
  make();
  write(SECOND);
  expect(await find()).toEqual({ state: 'unseen' });
});

test('of an article that is held back again no word is told', async () => {
  commit(7, FIRST);
  write(SECOND, '', '2024-09-20');
  expect(await find()).toEqual({ state: 'unseen' });
});

test('nobody knows without a whole history', async () => {
  write(FIRST);
  expect(await find()).toEqual({ state: 'unknown' });
  commit(7, FIRST);
  commit(8, SECOND);
  const shallow = join(root, 'shallow');
  repository.git(['clone', '--quiet', '--depth=1', `file://${dir}`, shallow]);
  expect(await find(shallow)).toEqual({ state: 'unknown' });
});
