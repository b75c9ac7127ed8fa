import { gunzipSync, gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startIndex } from './pagefind-index.ts';
import { type IndexFile, isLookedUp, readWordIndex } from './word-index.ts';
import { writeWordIndex } from './write-word-index.ts';

/** Bytes of a packed file of words at the most; what Pagefind packs takes 25 kB. */
const LARGEST = 9000;

/** Some 7,000 words of five letters each, as many as an archive of 1,000 articles has. */
const words = Array.from({ length: 7000 }, (_, at) =>
  Array.from({ length: 5 }, (_, place) =>
    String.fromCharCode(97 + ((Math.imul(at + 1, 2_654_435_761) >>> (place * 5)) % 26)),
  ).join(''),
);
const files: IndexFile[] = [];
beforeAll(async () => {
  const index = await startIndex({});
  for (let at = 0; at < 40; at++) {
    const content = words.filter((_, place) => place % 20 === at % 20).join(' ');
    await index.addCustomRecord({ url: `/${at}/`, content, language: 'en' });
  }
  files.push(...(await index.getFiles()).files);
  await close();
});
afterAll(() => {
  files.length = 0;
});

const listOthers = (list: readonly IndexFile[]) => list.filter((file) => !isLookedUp(file));
const cutIndex = async (list: readonly IndexFile[]) => [
  ...listOthers(list),
  ...(await writeWordIndex(readWordIndex(list))),
];
const isWords = ({ path }: IndexFile) => path.startsWith('index/');
const weigh = (list: readonly IndexFile[]) =>
  Math.max(...list.filter(isWords).map(({ content }) => content.length));

test('no file of words is larger than a search should fetch', async () => {
  expect(weigh(files)).toBeGreaterThan(2 * LARGEST);
  expect(weigh(await cutIndex(files))).toBeLessThan(LARGEST);
});

test('the words stay, each once, and what is no list of words stays as it is', async () => {
  const cut = await cutIndex(files);
  const count = (list: readonly IndexFile[]) =>
    list
      .filter(isWords)
      .map(({ content }) => gunzipSync(content).toString('latin1'))
      .join(' ')
      .match(/[a-z]{4,5}/g)
      ?.filter((word) => word !== 'pagefind').length ?? 0;
  expect(count(cut) - cut.filter(isWords).length).toBe(count(files) - files.filter(isWords).length);
  expect(listOthers(cut)).toEqual(listOthers(files));
});

test('is the same each time, and leaves alone what it has cut', async () => {
  const cut = await cutIndex(files);
  expect(await cutIndex(files)).toEqual(cut);
  expect(await cutIndex(cut)).toEqual(cut);
});

test('what another Pagefind writes ends the build', async () => {
  const content = gzipSync('something else');
  const others = files.map((file) => (isWords(file) ? { ...file, content } : file));
  await expect(cutIndex(others)).rejects.toThrow('not as Pagefind 1.6 writes it');
});
