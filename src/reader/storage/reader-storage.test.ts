import { afterEach, expect, test, vi } from 'vitest';
import { erase, load, store } from './reader-storage.ts';

/** The part of `localStorage` that is used, over a map, as Node has none. */
function openStorage(entries: Record<string, string> = {}, setItem?: () => void): object {
  const storage: object = {
    ...entries,
    getItem: (key: string) => (Object.hasOwn(storage, key) ? Reflect.get(storage, key) : null),
    setItem: setItem ?? ((key: string, value: string): boolean => Reflect.set(storage, key, value)),
    removeItem: (key: string) => Reflect.deleteProperty(storage, key),
  };
  vi.stubGlobal('localStorage', storage);
  return storage;
}
const asText = (value: unknown) => (typeof value === 'string' ? value : 'nothing');

afterEach(() => {
  openStorage();
  erase();
  vi.unstubAllGlobals();
});

test('keeps and loads under its own prefix', () => {
  const storage = openStorage();
  expect(store('theme', 'dark')).toBe('kept');
  expect(storage).toHaveProperty('newsprint:theme', '"dark"');
  expect(load('theme', asText)).toBe('dark');
});

test('takes what is no JSON for nothing', () => {
  openStorage({ 'newsprint:theme': '{' });
  expect(load('theme', asText)).toBe('nothing');
});

test('says that storage is blocked, and remembers while the page is open', () => {
  openStorage({}, () => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(store('theme', 'dark')).toBe('blocked');
  expect(load('theme', asText)).toBe('dark');
});

test('says that storage is full', () => {
  openStorage({}, () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(store('theme', 'dark')).toBe('full');
});

test('erases its own entries and leaves those of others', () => {
  const storage = openStorage({ 'newsprint:a': '1', 'newsprint:b': '2', other: '3' });
  erase('a');
  expect(storage).toHaveProperty('newsprint:b');
  expect(storage).not.toHaveProperty('newsprint:a');
  erase();
  expect(storage).not.toHaveProperty('newsprint:b');
  expect(storage).toHaveProperty('other');
});
