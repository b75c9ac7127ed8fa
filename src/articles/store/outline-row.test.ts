import { expect, test } from 'vitest';
import {
  digestBlocks,
  formatLine,
  makeVersion,
  type OutlineCells,
  parseLine,
} from './outline-row.ts';

const cells: OutlineCells = {
  path: 'articles/2024/09/talks.md',
  source: 'file picture',
  address: '2024/09/talks',
  section: 'The Arab\tWorld',
  published: '2024-09-07',
  redirects: '["/before/"]',
  photo: './harbour.jpg',
  digest: 'whole',
  textKey: 'text',
  links: '[]',
  oddities: '',
  words: 120,
  outline: '{"lang":"en"}',
};

test('a line says of each cell what it is', () => {
  const line = formatLine(cells);
  expect(parseLine(7, line)).toEqual({ ...cells, id: 7, line });
});

/** Rows of articles, of which one may say something else. */
function makeRows(count: number, other = -1) {
  return Array.from({ length: count }, (_, at) => {
    const path = `articles/2024/09/story-${at}.md`;
    return { path, line: `${path}\0${at === other ? 'changed' : 'as it was'}` };
  });
}

const version = (...parameters: Parameters<typeof digestBlocks>) =>
  makeVersion(digestBlocks(...parameters), '');

test('the version tells each change of a line, and of what is withdrawn', () => {
  const rows = makeRows(1000);
  const versions = [
    version(rows),
    version(rows.slice(1)),
    version([...rows, { path: 'articles/2024/10/new.md', line: '' }]),
    ...Array.from({ length: 1000 }, (_, at) => version(makeRows(1000, at))),
    makeVersion(digestBlocks(rows), 'withdrawn'),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});

test.each([
  ['changed', makeRows(1000, 500)],
  ['gone', makeRows(1000).toSpliced(500, 1)],
  ['new', makeRows(1001)],
  ['in another place', makeRows(1000).toSpliced(0, 2, ...makeRows(2).reverse())],
])('the version is that of the lines, whatever is known of others: one is %s', (_what, rows) => {
  expect(version(rows, digestBlocks(makeRows(1000)))).toBe(version(rows));
});

test('blocks have some lines each: of those that are as they were, no digest is made', () => {
  const [before, after] = [digestBlocks(makeRows(1000)), digestBlocks(makeRows(1000, 500))];
  const isOther = before.map(({ digest }, at) => digest !== after[at]?.digest);
  expect(isOther.filter(Boolean)).toHaveLength(1);
  expect(Math.max(...before.map(({ lines }) => lines.length))).toBeLessThan(20);
  // What is known is taken as it is.
  const told = before.map(({ lines }) => ({ lines, digest: 'known' }));
  expect(
    digestBlocks(makeRows(1000, 500), told).filter(({ digest }) => digest !== 'known'),
  ).toHaveLength(1);
});
