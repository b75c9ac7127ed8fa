import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getNow, getSettings } from './settings.ts';

const root = process.cwd();

describe('getSettings', () => {
  test('falls back to the local preview and the project’s own folders', () => {
    expect(getSettings({}, root)).toEqual({
      siteUrl: 'http://localhost:4321',
      base: '/',
      contentDir: `${root}/content`,
      outDir: `${root}/dist`,
      cacheDir: `${root}/node_modules/.cache/newsprint`,
      yearsDir: `${root}/dist-years`,
      searchPart: 7_000,
      sharePictures: 1_000,
    });
  });

  test.each(['news', '/news', 'news/', '//news//'])('reads the base path %s as /news/', (value) => {
    expect(getSettings({ BASE_PATH: value }, root).base).toBe('/news/');
  });

  test('refuses an address that is not http', () => {
    expect(() => getSettings({ SITE_URL: 'ftp://x.org' }, root)).toThrow(
      'SITE_URL is “ftp://x.org”',
    );
  });

  test('sends a path in SITE_URL to BASE_PATH', () => {
    expect(() => getSettings({ SITE_URL: 'https://x.org/news' }, root)).toThrow(
      'Put https://x.org there and the path in BASE_PATH',
    );
  });

  test('refuses a base path with a query', () => {
    expect(() => getSettings({ BASE_PATH: '/a?b' }, root)).toThrow('BASE_PATH is “/a?b”');
  });

  test('reads how search is split', () => {
    const settings = getSettings({ SEARCH_PART: '200', EXCERPT_FILES: '50' }, root);
    expect(settings).toMatchObject({ searchPart: 200, excerptFiles: 50 });
  });

  test('reads which names have feeds: all where nothing is said', () => {
    expect(getSettings({ NAME_FEEDS: '10' }, root).nameFeeds).toBe(10);
    expect(getSettings({}, root).nameFeeds).toBeUndefined();
    expect(() => getSettings({ NAME_FEEDS: 'few' }, root)).toThrow('NAME_FEEDS is “few”');
  });

  test('reads whether parts of the last site stay', () => {
    expect(getSettings({ OLD_PARTS: 'on' }, root).hasOldParts).toBe(true);
    expect(getSettings({ OLD_PARTS: 'off' }, root).hasOldParts).toBeUndefined();
    expect(() => getSettings({ OLD_PARTS: 'yes' }, root)).toThrow('OLD_PARTS is “yes”');
  });

  test.each(['0', '-1', 'many'])('refuses “%s” as a number', (value) => {
    expect(() => getSettings({ EXCERPT_FILES: value }, root)).toThrow(
      `EXCERPT_FILES is “${value}”`,
    );
  });

  test('names a content folder that has no articles', () => {
    expect(() => getSettings({ CONTENT_DIR: 'public' }, root)).toThrow('has no folder “articles”');
    expect(() => getSettings({ CONTENT_DIR: 'gone' }, root)).toThrow('has no folder “articles”');
  });

  test('takes a content folder into which nothing is written yet', () => {
    const dir = mkdtempSync(join(tmpdir(), 'newsprint-empty-'));
    expect(getSettings({ CONTENT_DIR: dir }, root).contentDir).toBe(dir);
    writeFileSync(join(dir, 'furniture.yaml'), '');
    expect(getSettings({ CONTENT_DIR: dir }, root).contentDir).toBe(dir);
    expect(getSettings({}, dir).contentDir).toBe(join(dir, 'content'));
    rmSync(dir, { recursive: true });
  });

  test('knows the host that a site is made for, and those that build it themselves', () => {
    expect(getSettings({ HOST: 'github-pages' }, root).hostName).toBe('github-pages');
    expect(getSettings({ NETLIFY: 'true' }, root).hostName).toBe('netlify');
    expect(getSettings({ CF_PAGES: '1' }, root).hostName).toBe('cloudflare');
    expect(getSettings({ HOST: '' }, root).hostName).toBeUndefined();
  });

  test('refuses a host that it does not know', () => {
    expect(() => getSettings({ HOST: 'cloudfare' }, root)).toThrow(
      'HOST is “cloudfare”, not a host that is known here: netlify, cloudflare, github-pages, s3.',
    );
  });

  test('makes compressed files for servers of one’s own alone', () => {
    expect(getSettings({ PRECOMPRESS: 'on' }, root).isPrecompressed).toBe(true);
    expect(getSettings({ PRECOMPRESS: 'off' }, root).isPrecompressed).toBeUndefined();
    expect(() => getSettings({ PRECOMPRESS: 'yes' }, root)).toThrow('PRECOMPRESS is “yes”');
    expect(() => getSettings({ PRECOMPRESS: 'on', HOST: 'netlify' }, root)).toThrow(
      'HOST=netlify does not use',
    );
  });
});

test('getNow goes by SOURCE_DATE_EPOCH where it is set, and refuses what is no number', () => {
  expect(getNow({ SOURCE_DATE_EPOCH: '1725667200' })).toBe(Date.parse('2024-09-07T00:00:00Z'));
  expect(getNow({})).toBeGreaterThan(Date.parse('2026-01-01T00:00:00Z'));
  expect(() => getNow({ SOURCE_DATE_EPOCH: 'tomorrow' })).toThrow('is “tomorrow”, not a number');
});
