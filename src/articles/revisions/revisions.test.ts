import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitRepository, makeRepository } from '../../tests/inputs/git-repository.ts';
import { compareTexts } from './compare-texts.ts';
import { findRevisions, type KnownChanges, type Revision } from './find-revisions.ts';
import { listVersions, readBlobs, readHistory } from './git-history.ts';

const TALKS = 'articles/2024/09/talks.md';
const NOW = Date.parse('2026-01-01T00:00:00Z');
let root = '';
let dir = '';
let repository: GitRepository;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'revisions-'));
  dir = join(root, 'news');
  mkdirSync(dir);
  repository = makeRepository(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes an article: its text, and further front matter. */
function article(text: string, more = '', published = '2024-09-07'): string {
  const front = `title: Talks Open\npublished: ${published}\nsection: World\nsource: { name: Wire }`;
  return `---\n${front}\n${more}${more && '\n'}---\n\n${text}\n`;
}

/** Commits a version of the article on a day of September. */
function commit(day: number, text: string, path = TALKS): void {
  repository.write(path, text);
  repository.commit(`2024-09-${String(day).padStart(2, '0')}T10:00:00Z`);
}

async function find(path = TALKS, folder = dir, known: KnownChanges = new Map(), now = NOW) {
  const history = await readHistory(folder);
  const versions = history && listVersions(history).get(path);
  if (!versions) return undefined;
  const blobs = await readBlobs(
    folder,
    versions.map(({ blob }) => blob),
  );
  return (await findRevisions(versions, { readBlob: (id) => blobs.get(id), known, now })).revisions;
}

/** Writes revisions in short: the day, and each change. */
const tell = (revisions: readonly Revision[] | undefined) =>
  revisions?.map(({ at, hunks = [], isMinor }) => {
    const words = hunks.map(({ removed, added }) => `[${removed.trim()} → ${added.trim()}]`);
    return `${at.slice(0, 10)} ${words.join(' ')}${isMinor ? ' minor' : ''}`;
  });

const FIRST = 'Two boats left the quay at dawn, the harbour said on Saturday.';
const SECOND = 'Three boats left the quay at dawn, the harbour said on Saturday.';

describe('what was changed of an article', () => {
  test('one edit is one entry; a reverted edit is two; an article that stays has none', async () => {
    commit(7, article(FIRST));
    commit(8, 'Another.', 'notes.txt');
    expect(await find()).toEqual([]);
    commit(9, article(SECOND));
    expect(tell(await find())).toEqual(['2024-09-09 [Two → Three]']);
    commit(10, article(FIRST));
    expect(tell(await find())).toEqual(['2024-09-10 [Three → Two]', '2024-09-09 [Two → Three]']);
  });

  test('says when, with the words around, and why where corrections say it', async () => {
    commit(7, article(FIRST));
    const why = 'corrections: [{ date: 2024-09-09, text: Three boats left. }]';
    commit(9, article(SECOND, why));
    expect(await find()).toEqual([
      {
        at: '2024-09-09T10:00:00.000Z',
        why: ['Three boats left.'],
        hunks: [
          {
            before: '',
            removed: 'Two',
            added: 'Three',
            after: ' boats left the quay at dawn, the harbour …',
          },
        ],
        isMinor: false,
        isRewritten: false,
      },
    ]);
  });

  test('what readers do not see is none: another key, blank lines, a headline that was repeated', async () => {
    commit(7, article(FIRST));
    commit(8, article(`Talks Open\n\n\n${FIRST}\n\n`, 'redirects: [/old/]'));
    commit(9, article(FIRST.replace('boats', '[boats](https://example.org "6 > 5")')));
    expect(await find()).toEqual([]);
  });

  test('slips of the pen that were mended are told apart', async () => {
    commit(7, article(FIRST.replace('harbour', 'harbuor')));
    commit(8, article(FIRST));
    commit(9, article(FIRST.replace(', the', '; the')));
    expect(tell(await find())).toEqual([
      '2024-09-09 [, → ;] minor',
      '2024-09-08 [harbuor → harbour] minor',
    ]);
  });

  test('a renamed file takes its history along; another file at its old place begins anew', async () => {
    commit(7, article(FIRST));
    repository.move(TALKS, 'articles/2024/09/deep/talks-open.md');
    repository.commit('2024-09-08T10:00:00Z');
    commit(9, article(SECOND), 'articles/2024/09/deep/talks-open.md');
    commit(10, article('Something else was said by others.'));
    expect(tell(await find('articles/2024/09/deep/talks-open.md'))).toEqual([
      '2024-09-09 [Two → Three]',
    ]);
    expect(await find()).toEqual([]);
  });

  test('what came by a merge counts from the merge, once', async () => {
    commit(7, article(FIRST));
    repository.git(['checkout', '--quiet', '-b', 'edit']);
    commit(8, article(FIRST.replace('Two', 'Four')));
    commit(9, article(SECOND));
    repository.git(['checkout', '--quiet', 'main']);
    commit(9, 'Another.', 'notes.txt');
    const merge = ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'edit'];
    repository.git(merge, '2024-09-12T10:00:00Z');
    expect(tell(await find())).toEqual(['2024-09-12 [Two → Three]']);
  });

  test('what could not be built is passed over', async () => {
    commit(7, article(FIRST));
    commit(8, article('Nothing.', 'unknown: key'));
    commit(9, article(SECOND));
    expect(tell(await find())).toEqual(['2024-09-09 [Two → Three]']);
  });

  test('what is known of two versions is not found anew', async () => {
    commit(7, article(FIRST));
    commit(8, article(SECOND));
    const known: KnownChanges = new Map();
    const first = await find(TALKS, dir, known);
    expect(known.size).toBe(1);
    expect(await find(TALKS, dir, known)).toEqual(first);
  });
});

describe('no word that was held back or withdrawn is told', () => {
  const SECRET = 'The zanzibarquartz left the quay at dawn, the harbour said on Saturday.';
  const tellsSecret = async () => JSON.stringify(await find()).includes('zanzibarquartz');

  test('of what was changed before its time', async () => {
    const ahead = '2024-09-20T00:00:00Z';
    commit(7, article(SECRET, '', ahead));
    commit(8, article(FIRST, '', ahead));
    commit(21, article(SECOND, '', ahead));
    expect(tell(await find())).toEqual(['2024-09-21 [Two → Three]']);
    expect(await tellsSecret()).toBe(false);
  });

  test('of a draft', async () => {
    commit(7, article(SECRET, 'draft: true'));
    commit(8, article(FIRST));
    expect(await find()).toEqual([]);
  });

  test('of what was withdrawn, or held back again, and came back otherwise', async () => {
    commit(7, article(SECRET));
    commit(8, article('', 'withdrawn: { date: 2024-09-08, reason: It was wrong. }'));
    commit(9, article(FIRST));
    commit(10, article(SECOND));
    expect(tell(await find())).toEqual(['2024-09-10 [Two → Three]']);
    commit(11, article(SECRET));
    commit(12, article(SECRET, '', '2024-09-20'));
    commit(13, article(FIRST, '', '2024-09-20'));
    expect(await find()).toEqual([]);
  });

  test('of what still waits', async () => {
    commit(7, article(FIRST));
    commit(8, article(SECRET, '', '2024-09-20'));
    expect(await find(TALKS, dir, new Map(), Date.parse('2024-09-10'))).toEqual([]);
  });
});

describe('nothing is said', () => {
  test('of a history that is cut short, as a shallow clone has', async () => {
    commit(7, article(FIRST));
    commit(8, article(SECOND));
    expect(tell(await find())).toHaveLength(1);
    repository.git(['clone', '--quiet', '--depth=1', `file://${dir}`, join(root, 'shallow')]);
    expect(await readHistory(join(root, 'shallow'))).toBeUndefined();
    repository.git(['clone', '--quiet', `file://${dir}`, join(root, 'whole')]);
    expect(tell(await find(TALKS, join(root, 'whole')))).toEqual(['2024-09-08 [Two → Three]']);
  });

  test('where there is no repository, or nothing was committed', async () => {
    expect(await readHistory(dir)).toBeUndefined();
    expect(await readHistory(root)).toBeUndefined();
  });
});

describe('the words of a change', () => {
  test.each([
    ['en', 'Two boats left. Nobody came back.', 'Two ships left. Everybody came back soon.'],
    ['ar', 'عادت العبارة يوم الخميس', 'عادت العبارة صباح الجمعة'],
    ['ja', '船は木曜日に出た。', '船は金曜日に出た。'],
  ])('equal a word diff by Intl.Segmenter (%s)', (lang, before, after) => {
    const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    const parts = diffWords(before, after, { intlSegmenter });
    const { hunks = [] } = compareTexts(before, after, lang) ?? {};
    const join = (key: 'added' | 'removed') =>
      parts.flatMap((part) => (part[key] ? part.value.split(/\s+/) : [])).filter(Boolean);
    expect(hunks.flatMap(({ added }) => added.split(/\s+/)).filter(Boolean)).toEqual(
      expect.arrayContaining(join('added')),
    );
    expect(hunks.flatMap(({ removed }) => removed.split(/\s+/)).filter(Boolean)).toEqual(
      expect.arrayContaining(join('removed')),
    );
    // Nothing is told that both have.
    for (const { added, removed } of hunks) expect(added.trim()).not.toBe(removed.trim());
  });

  test('a text that was written anew is not told word by word', () => {
    const words = (start: string) =>
      Array.from({ length: 3000 }, (_, index) => `${start}${index}`).join(' ');
    expect(compareTexts(words('a'), words('b'), 'en')).toEqual({
      hunks: [],
      isMinor: false,
      isRewritten: true,
    });
  });

  test.each([
    ['He came.', 'He did not come.'],
    ['12 boats', '13 boats'],
    ['He is now here.', 'He is not here.'],
    ['The minister said', 'The president said'],
  ])('what changes the sense is no slip: %s', (before, after) => {
    expect(compareTexts(before, after, 'en')?.isMinor).toBe(false);
  });
});
