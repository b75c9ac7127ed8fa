import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { changeFile, TALKS, writeArticle, writeMixedContent } from '../inputs/mixed-content.ts';
import { NOW } from '../test-sites.ts';

/** Builds that follow one another, each compared with one that knows nothing of those before. */
const root = makeTestDir('rebuilds');
const content = join(root, 'content');
const site = join(root, 'site');
const AHEAD = 'articles/2030/05/a-quay-opens.md';
const FERRY = 'articles/2025/05/a-ferry-comes.md';
const BETWEEN = 'articles/2025/02/a-boat-goes.md';
let clean = 0;

beforeAll(async () => {
  writeMixedContent(content);
  expect(await build(content, site)).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

/** What an editor does, one thing after the other. */
const CHANGES: [what: string, change: () => void][] = [
  ['an article more', () => writeArticle(content, FERRY, 'A Ferry Comes', 'It came from Tripoli.')],
  [
    'an article between others',
    () => writeArticle(content, BETWEEN, 'A Boat Goes', 'It went to Tripoli, as Kalin said.'),
  ],
  ['an article less', () => rmSync(join(content, 'articles/2025/02/short-notice-3.md'))],
  ['another headline', () => changeFile(content, TALKS, /^title: /m, 'title: Once more, ')],
  [
    'another photo',
    () => {
      const icon = readFileSync('public/icons/apple-touch-180.png');
      writeFileSync(join(content, 'articles/2025/02/harbour.jpg'), icon);
    },
  ],
  [
    'a spelling more',
    () => changeFile(content, 'names/places.yaml', '[Tarabulus,', '[Libyan capital, Tarabulus,'),
  ],
  ['a spelling less', () => changeFile(content, 'names/people.yaml', /^ {4}- Dabaiba\n/m, '')],
  [
    'another name',
    () => changeFile(content, 'names/places.yaml', 'name: Tripoli\n', 'name: Tripoli of Libya\n'),
  ],
  ['the article taken away again', () => rmSync(join(content, FERRY))],
  ['an article dated ahead', () => writeArticle(content, AHEAD, 'A Quay Opens', 'In Tripoli.')],
  [
    'its time come',
    () => {
      clock = `${Date.parse('2030-05-01T00:00:00Z') / 1000}`;
    },
  ],
  [
    'a clock that went back',
    () => {
      clock = NOW;
    },
  ],
];

let clock = NOW;
const build = (from: string, to: string) =>
  buildSite(from, to, { env: { SOURCE_DATE_EPOCH: clock } });

/** Compares the site with one built of a copy of the same content, which nothing is kept of. */
async function expectLikeClean(): Promise<void> {
  const copy = join(root, `clean-${++clean}`);
  cpSync(content, join(copy, 'content'), { recursive: true });
  expect(await build(join(copy, 'content'), join(copy, 'site'))).toBe(0);
  expect(findDifferences(site, join(copy, 'site'))).toEqual([]);
  rmSync(copy, { recursive: true });
}

test.each(CHANGES)('%s: the site is as a clean build makes it', async (_what, change) => {
  change();
  expect(await build(content, site)).toBe(0);
  await expectLikeClean();
});

test('builds that were killed at any step leave the last site, and nothing in the way of the next', async () => {
  const last = readSite(site);
  const killed: Map<string, string>[] = [];
  changeFile(content, TALKS, /^title: /m, 'title: Yet again, ');
  changeFile(content, 'names/places.yaml', 'name: Tripoli of Libya\n', 'name: Tripoli\n');
  for (const killedAt of [1, 5, 20, 50, 100, 200, 300, 400]) {
    const code = await buildSite(content, site, { killedAt });
    // Killed at the last steps, it may have ended before.
    if (code === null) killed.push(readSite(site));
    if (killedAt < 20) expect(readSite(site)).toEqual(last);
  }
  expect(await buildSite(content, site)).toBe(0);
  expect(globSync('.site-*', { cwd: root })).toEqual(['.site-lock']);
  await expectLikeClean();
  const whole = readSite(site);
  expect(killed.length).toBeGreaterThan(0);
  for (const files of killed) {
    const broken = [...files].filter(
      ([path, text]) => text !== last.get(path) && text !== whole.get(path),
    );
    expect(broken.map(([path]) => path)).toEqual([]);
  }
});
