import { getLetters } from '../../../names/lookup/letters.ts';
import type { LoadFile } from '../../../names/lookup/open-index.ts';
import { getWordPaths, isWordCuts, wordsPath } from '../../../names/lookup/word-files.ts';
import { getDistance } from '../../../names/spelling/closeness.ts';
import { fold } from '../../../names/spelling/fold.ts';

/** Words of the articles: near to one that no article has, and those that begin with it. */
export type NearWords = {
  /** Some article has the word itself, of those that were not searched. */
  isThere: boolean;
  meant: string[];
  begun: string[];
};

const MOST = 3;
/** Letters that a word may lack at its end. */
const MORE = 5;

/** Looks in the words of all articles for those that may be meant by one that none has. */
export async function suggestWords(word: string, load: LoadFile): Promise<NearWords> {
  const key = fold(word).replace(/[^\p{L}\p{N}]/gu, '');
  const [letter] = getLetters(key);
  const cuts = await load(wordsPath);
  if (!isWordCuts(cuts) || !letter || key.length < 3)
    return { isThere: false, meant: [], begun: [] };
  const paths = getWordPaths(cuts, letter, key.length - 2, key.length + MORE);
  const files = await Promise.all(paths.map(load));
  const words = files.flatMap((file) => (Array.isArray(file) ? file.map(String) : []));
  const limit = key.length < 4 ? 0 : key.length < 6 ? 1 : 2;
  const meant = words
    .map((one) => ({ one, distance: getDistance(key, one, limit) }))
    .filter(({ one, distance }) => distance > 0 && distance <= limit && !/\d/.test(one + key))
    .sort((a, b) => a.distance - b.distance || rank(a.one, key) - rank(b.one, key));
  const begun = words
    .filter((one) => one.startsWith(key) && one !== key)
    .sort((a, b) => a.length - b.length);
  return {
    isThere: words.includes(key),
    meant: meant.map(({ one }) => one).slice(0, MOST),
    begun: begun.slice(0, MOST),
  };
}

/** What has the same letters, or the same ending, is meant rather. */
function rank(word: string, key: string): number {
  const letters = (text: string) => [...new Set(text)].sort().join('');
  return Number(letters(word) !== letters(key)) + Number(word.at(-1) !== key.at(-1));
}
