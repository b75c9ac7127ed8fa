import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findChanges } from './find-changes.ts';

const list = (files: Record<string, string>) =>
  Object.entries(files).map(([path, hash]) => ({ path, hash }));
const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
const site = (files: Record<string, string>) =>
  new Map(
    list(files)
      .sort(byPath)
      .map((file) => [file.path, file]),
  );

test('tells pages and files that were added, changed and removed, by their addresses', () => {
  const last = site({
    'index.html': '1',
    'feed.xml': '1',
    'about/index.html': '1',
    'old.txt': '1',
  });
  const now = list({ 'index.html': '2', 'feed.xml': '1', 'about/index.html': '1', 'new.txt': '1' });
  expect(findChanges(last, now.sort(byPath))).toEqual({
    added: ['/new.txt'],
    changed: ['/'],
    removed: ['/old.txt'],
  });
});

test('takes all as added where there was no build before', () => {
  expect(findChanges(new Map(), list({ 'a.txt': '1', 'b/index.html': '1' }))).toEqual({
    added: ['/a.txt', '/b/'],
    changed: [],
    removed: [],
  });
});

test('finds what differs, whatever it is', () => {
  const states = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom('1', '2'));
  fc.assert(
    fc.property(states, states, (last, now) => {
      const addresses = (files: Record<string, string>, isWanted: (path: string) => boolean) =>
        Object.keys(files)
          .filter(isWanted)
          .map((path) => `/${path}`)
          .sort();
      expect(findChanges(site(last), list(now).sort(byPath))).toEqual({
        added: addresses(now, (path) => !(path in last)),
        changed: addresses(now, (path) => path in last && last[path] !== now[path]),
        removed: addresses(last, (path) => !(path in now)),
      });
    }),
  );
});
