import { expect, test } from 'vitest';
import {
  getListPath,
  getManifestPath,
  getShardLetters,
  getShardPaths,
  getShards,
  listNearShards,
} from './names-index.ts';

test.each([
  ['erdogan', ['e', 'r']],
  ['qadhafi', ['k', 'a']],
  ['zz', ['s']],
  ['دبيبة', ['62f', '628']],
  ['a', ['a']],
  ['', []],
])('files “%s” under %j', (key, letters) => {
  expect(getShardLetters(key)).toEqual(letters);
});

test('a key is filed by its first letter and by its second, and looked for where it may be after a slip', () => {
  expect(getShards('erdogan')).toEqual(['e', '_r']);
  expect(listNearShards('rdogan')).toEqual(['r', '_r', '_d', 'd']);
  expect(getShards('دبيبة').map(getManifestPath)).toEqual(['others.json', 'others.json']);
  expect(getShards('mi6').map(getManifestPath)).toEqual(['index.json', 'index.json']);
});

test('asks for the parts of a letter that have keys of some lengths, and for no other', () => {
  const manifest = { e: [4, 9] };
  const ask = (least: number, most: number) =>
    getShardPaths(manifest, 'e', least, most).map((path) => path.replace('shards/e-', ''));
  expect(ask(4, 4)).toEqual(['0.json']);
  expect(ask(5, 5)).toEqual(['1.json']);
  expect(ask(3, 5)).toEqual(['0.json', '1.json']);
  expect(ask(9, 10)).toEqual(['1.json', '2.json']);
  expect(ask(10, 40)).toEqual(['2.json']);
  expect(getShardPaths(manifest, 'r', 1, 9)).toEqual([]);
});

test('names the pages of a list', () => {
  expect(getListPath('people/jane-doe', 2)).toBe('lists/people/jane-doe/2.json');
});
