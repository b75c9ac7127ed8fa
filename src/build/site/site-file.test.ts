import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeFile } from './site-file.ts';

const pack = (value: object) => gzipSync(`pagefind_dcd${JSON.stringify(value)}`);

test('notes size and contents', () => {
  expect(describeFile('a.txt', 'é')).toEqual({
    path: 'a.txt',
    bytes: 2,
    hash: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
  });
  expect(describeFile('a.txt', Buffer.from('é'))).toEqual(describeFile('a.txt', 'é'));
});

test('notes of a file of excerpts which pages it is of, one or several', () => {
  const one = describeFile('pagefind/fragment/en_1.pf_fragment', pack({ url: '/2024/09/talks/' }));
  expect(one.excerptsOf).toEqual(['2024/09/talks/index.html']);
  const group = { a: { url: '/2024/09/talks/' }, b: { url: '/2024/09/boats/' } };
  expect(describeFile('pagefind/fragment/en_2.pf_fragment', pack(group)).excerptsOf).toEqual([
    '2024/09/talks/index.html',
    '2024/09/boats/index.html',
  ]);
});

test('reads no excerpts of the archive, which nobody reads offline', () => {
  const path = 'pagefind/archive/1/fragment/en_1.pf_fragment';
  expect(describeFile(path, pack({ url: '/2020/09/talks/' })).excerptsOf).toBeUndefined();
});
