import { expect, test } from 'vitest';
import { suggestWords } from './suggest-words.ts';

const files: Record<string, unknown> = {
  'words/index.json': { h: [] },
  'words/h-0.json': ['hat', 'ham', 'harbour', 'harbours', 'harbormaster', 'harvest'],
};
const suggest = (word: string) => suggestWords(word, async (path) => files[path]);

test('a word that is close to one of the articles is meant as that, the nearest first', async () => {
  expect((await suggest('harbuor')).meant).toEqual(['harbour', 'harbours']);
  expect((await suggest('Harvets')).meant).toEqual(['harvest']);
});

test('a word of three letters means no other, and one of two begins none', async () => {
  expect(await suggest('hab')).toEqual({ isThere: false, meant: [], begun: [] });
  expect((await suggest('har')).begun).toEqual(['harbour', 'harvest', 'harbours']);
  expect((await suggest('ha')).begun).toEqual([]);
});

test('says whether an article has the word itself', async () => {
  expect(await suggest('harbour')).toEqual({
    isThere: true,
    meant: ['harbours'],
    begun: ['harbours'],
  });
});
