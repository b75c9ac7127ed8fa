import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toAddress } from '../../base/address.ts';
import { buildSite, makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../find-differences.ts';

/** Builds that follow one another, each compared with one that knows nothing of those before. */
const root = makeTestDir('kept');
const content = join(root, 'content');
const dist = join(root, 'dist');
const TALKS = 'articles/2025/03/a-very-long-headline.md';
let clean = 0;

beforeAll(async () => {
  cpSync('src/tests/content', content, { recursive: true });
  cpSync('src/tests/seed', content, { recursive: true });
  await buildSite(content, dist);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true }));

/** Compares the site with one built of a copy of the same content, which nothing is kept of. */
async function expectLikeClean(): Promise<void> {
  const copy = join(root, `clean-${++clean}`);
  cpSync(content, join(copy, 'content'), { recursive: true });
  expect(await buildSite(join(copy, 'content'), join(copy, 'dist'))).toBe(0);
  expect(findDifferences(dist, join(copy, 'dist'))).toEqual([]);
}

/** Addresses of the files that are wanted, in order. */
function toAddresses(site: Map<string, string>, isWanted: (file: string) => boolean): string[] {
  return [...site.keys()].filter(isWanted).map(toAddress).sort();
}

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

test(
  'an article more, one less, one edited and another photo: as a clean build, the rest kept',
  { timeout: 240_000 },
  async () => {
    const article =
      'title: A Ferry Comes\npublished: 2025-05-01\nsection: Ferries\nsource: { name: Wire }';
    mkdirSync(join(content, 'articles/2025/05'));
    writeFileSync(
      join(content, 'articles/2025/05/a-ferry-comes.md'),
      `---\n${article}\n---\nIt came from Tripoli.\n`,
    );
    rmSync(join(content, 'articles/2025/02/short-notice-3.md'));
    change(TALKS, /^title: /m, 'title: Once more, ');
    writeFileSync(
      join(content, 'articles/2025/02/harbour.jpg'),
      readFileSync('public/icons/apple-touch-180.png'),
    );
    const kept = join(
      dist,
      '2024/09',
      'heads-of-cia-mi6-issue-joint-call-for-ceasefire-in-gaza/index.html',
    );
    const { mtimeMs } = statSync(kept);
    const before = readSite(dist);
    expect(await buildSite(content, dist)).toBe(0);
    const after = readSite(dist);
    expect(JSON.parse(readFileSync(`${dist}-changes.json`, 'utf8'))).toEqual({
      added: toAddresses(after, (file) => !before.has(file)),
      changed: toAddresses(
        after,
        (file) => before.has(file) && before.get(file) !== after.get(file),
      ),
      removed: toAddresses(before, (file) => !after.has(file)),
    });
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
    await expectLikeClean();
  },
);

test(
  'another spelling of a name, after builds that were killed: as a clean build',
  { timeout: 240_000 },
  async () => {
    change('names/people.yaml', /^ {4}- Dabaiba\n/m, '');
    change('names/places.yaml', 'aliases: [Tarabulus,', 'aliases: [Libyan capital, Tarabulus,');
    change('names/places.yaml', 'name: Tripoli\n', 'name: Tripoli of Libya\n');
    for (const killedAfter of [900, 2100, 3300]) await buildSite(content, dist, { killedAfter });
    expect(await buildSite(content, dist)).toBe(0);
    expect(globSync('.dist-*', { cwd: root })).toEqual([]);
    await expectLikeClean();
  },
);

test('a file that was changed by hand is made anew', { timeout: 240_000 }, async () => {
  const before = readSite(dist);
  writeFileSync(join(dist, 'archive/2025/02/index.html'), 'gone');
  expect(await buildSite(content, dist)).toBe(0);
  expect(readSite(dist)).toEqual(before);
});
