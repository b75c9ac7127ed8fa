import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toAddress } from '../../base/address.ts';
import { buildSite, makeTestDir, readSite } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { changeFile, TALKS, writeArticle, writeMixedContent } from '../inputs/mixed-content.ts';
import { SEED } from '../read-page.ts';

const root = makeTestDir('rebuild');
const content = join(root, 'content');
const site = join(root, 'site');
const clean = join(root, 'clean');
const FERRY = 'articles/2025/05/a-ferry-comes.md';
const BY_HAND = 'archive/2025/02/index.html';
const SAME = `${SEED.cia}/index.html`;
let before = new Map<string, string>();
let time = 0;

/** A build of other content, then one over it of what is wanted, and a clean one of the same. */
beforeAll(async () => {
  writeMixedContent(content);
  writeArticle(content, FERRY, 'A Ferry Comes', 'It came from Tripoli.');
  rmSync(join(content, 'articles/2025/02/short-notice-3.md'));
  changeFile(content, TALKS, /^title: /m, 'title: Once more, ');
  const photo = join(content, 'articles/2025/02/harbour.jpg');
  writeFileSync(photo, readFileSync('public/icons/apple-touch-180.png'));
  changeFile(content, 'names/people.yaml', /^ {4}- Dabaiba\n/m, '');
  changeFile(content, 'names/places.yaml', 'name: Tripoli\n', 'name: Tripoli of Libya\n');
  expect(await buildSite(content, site)).toBe(0);
  before = readSite(site);
  time = statSync(join(site, SAME)).mtimeMs;
  writeFileSync(join(site, BY_HAND), 'gone');

  rmSync(content, { recursive: true });
  writeMixedContent(content);
  expect(await buildSite(content, site)).toBe(0);
  cpSync(content, join(clean, 'content'), { recursive: true });
  const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8' };
  expect(await buildSite(join(clean, 'content'), join(clean, 'site'), { env: elsewhere })).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

test('is, byte for byte, what a clean build makes, on any clock and in any language', () => {
  expect(before.size).toBeGreaterThan(100);
  expect(findDifferences(site, join(clean, 'site'))).toEqual([]);
});

test('takes a page over that shows nothing new, and makes one anew that was changed by hand', () => {
  expect(statSync(join(site, SAME)).mtimeMs).toBe(time);
  expect(readFileSync(join(site, BY_HAND), 'utf8')).toContain('</html>');
});

test('lists the addresses that it added, changed and removed', () => {
  const after = readSite(site);
  const toAddresses = (files: Map<string, string>, isWanted: (file: string) => boolean) =>
    [...files.keys()].filter(isWanted).map(toAddress).sort();
  const { added, changed, removed } = JSON.parse(readFileSync(`${site}-changes.json`, 'utf8'));
  expect(added).toEqual(toAddresses(after, (file) => !before.has(file)));
  expect(changed.filter((path: string) => path !== toAddress(BY_HAND))).toEqual(
    toAddresses(after, (file) => before.has(file) && before.get(file) !== after.get(file)).filter(
      (path) => path !== toAddress(BY_HAND),
    ),
  );
  expect(removed).toEqual(toAddresses(before, (file) => !after.has(file)));
  expect(removed).toContain(`/${FERRY.replace(/^articles\/|\.md$/g, '')}/`);
  expect(added).toContain('/2025/02/short-notice-3/');
});
