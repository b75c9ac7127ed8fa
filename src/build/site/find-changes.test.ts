import { expect, test } from 'vitest';
import { findChanges } from './find-changes.ts';

const list = (files: Record<string, string>) =>
  Object.entries(files).map(([path, hash]) => ({ path, hash }));
const site = (files: Record<string, string>) =>
  new Map(list(files).map((file) => [file.path, file]));

test('tells pages and files that were added, changed and removed, by their addresses', () => {
  const last = site({
    'index.html': '1',
    'feed.xml': '1',
    'about/index.html': '1',
    'old.txt': '1',
  });
  const now = list({ 'index.html': '2', 'feed.xml': '1', 'about/index.html': '1', 'new.txt': '1' });
  expect(findChanges(last, now)).toEqual({
    added: ['/new.txt'],
    changed: ['/'],
    removed: ['/old.txt'],
  });
});

test('takes all as added where there was no build before', () => {
  expect(findChanges(new Map(), list({ 'b/index.html': '1', 'a.txt': '1' }))).toEqual({
    added: ['/a.txt', '/b/'],
    changed: [],
    removed: [],
  });
});
