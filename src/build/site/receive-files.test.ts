import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getDigest } from '../../base/get-digest.ts';
import { toNoticeKey } from '../../base/notice-key.ts';
import { getSettings } from '../../settings.ts';
import { beginNew } from './fixtures/begin-new.ts';
import { linkFiles } from './link-files.ts';
import { listFiles, listSite } from './list-files.ts';
import { openReceiver } from './receive-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
  mkdirSync(join(root, '_astro'));
  writeFileSync(join(root, '_astro/page.js'), 'made()');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Opens what takes the files of a year, whose articles are indexed where the years are joined. */
function open(readSearched = (path: string) => `searched ${path}`) {
  const env = { SITE_URL: 'https://news.example', BUILD_YEAR: '2024' };
  const build = beginNew(getSettings(env, root));
  const receiver = openReceiver(build, root, readSearched);
  const receive = (path: string, text: string) =>
    receiver.receive(path, new TextEncoder().encode(text));
  return { build, receiver, receive };
}

const page = (body = '', head = '') =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const talks = '2024/09/talks/index.html';
const gone = '2024/09/gone/index.html';

test('what is searched of an article is noted, of no other page, and of no notice', async () => {
  const { build, receiver, receive } = open();
  const cacheKey = toNoticeKey('a');
  const plan = [{ path: talks }, { path: gone, cacheKey }, { path: 'about/index.html' }];
  expect(receiver.plan(plan)).toEqual(plan.map(({ path }) => path));
  for (const { path } of plan) await receive(path, page());
  await receiver.end();
  const searched = [...build.made.values()].map((file) => [file.path, file.searched]);
  expect(searched).toEqual([
    [talks, getDigest(`searched ${talks}`)],
    [gone, undefined],
    ['about/index.html', undefined],
  ]);
});

test('a page gets its policy and loses styles that fit nothing in it; a file stays as it is', async () => {
  const { receiver, receive } = open();
  receiver.plan([]);
  await receive('about/index.html', page('<p>A</p>', '<style>p{}table{}.made{}</style>'));
  await receive('feed.xml', '<table>');
  await receiver.end();
  const html = readFileSync(join(root, 'about/index.html'), 'utf8');
  expect(html).toMatch(/<meta http-equiv="content-security-policy"/);
  expect(html).toContain('>p{}.made{}</style>');
  expect(readFileSync(join(root, 'feed.xml'), 'utf8')).toBe('<table>');
});

test('pages that cannot be finished are told at the end, all at once, and are not written', async () => {
  const { receiver, receive } = open();
  receiver.plan([]);
  await receive('a/index.html', '<p>');
  await receive('b/index.html', '<p>');
  await receive('c/index.html', page());
  await expect(receiver.end()).rejects.toThrow(
    /^\/a\/ could not be made: [\s\S]*\n\/b\/ could not/,
  );
  expect(['a', 'b', 'c'].filter((name) => existsSync(join(root, name)))).toEqual(['c']);
});

test('no page is finished before the scripts of the site are there', async () => {
  rmSync(join(root, '_astro'), { recursive: true });
  const { receiver, receive } = open();
  receiver.plan([]);
  await expect(receive('a/index.html', page())).rejects.toThrow('holds no scripts');
});

test('files of the last build are laid beside the new, over what stands there', () => {
  const from = join(root, 'last');
  mkdirSync(join(from, 'a'), { recursive: true });
  writeFileSync(join(from, 'a/b.txt'), 'last');
  const file = { path: 'a/b.txt', bytes: 4, hash: '', time: 1, dir: from };
  mkdirSync(join(root, 'new/a'), { recursive: true });
  writeFileSync(join(root, 'new/a/b.txt'), 'stood there');
  for (const name of ['new', 'other']) {
    linkFiles([file], join(root, name));
    expect(readFileSync(join(root, name, 'a/b.txt'), 'utf8')).toBe('last');
  }
});

test('what a site has and lacks is listed, whatever the last had', () => {
  const { build } = open();
  const toFile = (path: string) => ({ path, bytes: 1, hash: path, time: 1, dir: '' });
  for (const path of ['feed.xml', 'a.txt', 'gone.txt', 'robots.txt']) {
    build.last.set(path, toFile(path));
  }
  for (const path of ['robots.txt', 'a.txt', 'year.txt']) build.reused.set(path, toFile(path));
  for (const path of ['b.txt', 'feed.xml', 'z.txt']) writeFileSync(join(root, path), 'made');
  const { files, gone: lost } = listSite(build, root);
  expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['_astro/page.js', 6],
    ['a.txt', 1],
    ['b.txt', 4],
    ['feed.xml', 4],
    ['robots.txt', 1],
    ['year.txt', 1],
    ['z.txt', 4],
  ]);
  expect(lost.map(({ path }) => path)).toEqual(['gone.txt']);
});

test('the files of a site are listed in order, and those that nobody has noted are', () => {
  const { build } = open();
  writeFileSync(join(root, 'robots.txt'), 'a');
  const known = { path: '_astro/page.js', bytes: 1, hash: 'known', time: 1, dir: '' };
  build.reused.set(known.path, known);
  expect(listFiles(build, root)).toMatchObject([known, { path: 'robots.txt', bytes: 1 }]);
  expect([...build.made.keys()]).toEqual(['robots.txt']);
});
