import { expect, test } from 'vitest';
import { checkLimits } from './check-limits.ts';

const files = (count: number, bytes: number, folder = 'photos') =>
  Array.from({ length: count }, (_, index) => ({ path: `${folder}/${index}`, bytes }));

test('takes a site that is as large as may be', () => {
  checkLimits('cloudflare', files(20_000, 1_000), 2_000, undefined);
  checkLimits('github-pages', files(1_000, 1_000_000), 50_000, undefined);
  checkLimits('netlify', files(300_000, 10_000_000), 50_000, undefined);
});

test('tells by how many files a site is over, where they are, and what to do', () => {
  const all = [...files(15_000, 1), ...files(5_410, 1, 'pagefind')];
  const check = (excerptFiles?: number) => () => checkLimits('cloudflare', all, 0, excerptFiles);
  expect(check()).toThrow('20,410 files, 410 more than 20,000.');
  expect(check()).toThrow('Most are in photos (15,000 files) and pagefind (5,410 files).');
  expect(check()).toThrow('Set EXCERPT_FILES=500');
  expect(check(300)).toThrow('Lower EXCERPT_FILES, which is 300');
});

test('tells of feeds of names, where they are many', () => {
  const feeds = Array.from({ length: 9_000 }, (_, index) => [
    { path: `people/ada-${index}/feed.xml`, bytes: 1 },
    { path: `people/ada-${index}/feed.json`, bytes: 1 },
  ]).flat();
  const check = () => checkLimits('cloudflare', [...feeds, ...files(2_500, 1)], 0, 500);
  expect(check).toThrow(
    '18,000 files are feeds of names: NAME_FEEDS=10 leaves out those of names in fewer than 10 articles.',
  );
  const few = () => checkLimits('cloudflare', [...feeds.slice(0, 40), ...files(20_500, 1)], 0, 500);
  expect(few).not.toThrow('NAME_FEEDS');
});

test('tells of all that is over at once', () => {
  const large = { path: 'photos/map.png', bytes: 30 * 1024 ** 2 };
  const check = () => checkLimits('cloudflare', [large], 2_311, undefined);
  expect(check).toThrow('photos/map.png: 31.5 MB, 5.2 more than 26.3.');
  expect(check).toThrow('2,311 redirects, 311 more than 2,000.');
});

test('tells how much larger a site is than GitHub Pages takes', () => {
  const check = () => checkLimits('github-pages', files(1_250, 1_000_000), 0, undefined);
  expect(check).toThrow(/1,250 MB, 250 more than 1,000\. Most are in photos \(1,250 MB\)/);
});
