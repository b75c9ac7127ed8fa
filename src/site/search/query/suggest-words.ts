import { getLetters } from '../../../names/lookup/letters.ts';
import type { LoadFile } from '../../../names/lookup/open-index.ts';
import { getWordPaths, isWordCuts, wordsPath } from '../../../names/lookup/word-files.ts';
import { getDistance } from '../../../names/spelling/closeness.ts';
import { fold } from '../../../names/spelling/fold.ts';

/** Words of the articles: those close to a word that no article has, and those that begin with it. */
export type NearWords = {
  /** An article that was not searched has the word itself. */
  isThere: boolean;
  meant: string[];
  begun: string[];
};

const MOST = 3;
/** Letters that may be missing at the end of a word. */
const MORE = 5;

/** Suggests words of the articles for a word that no article has. */
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
    .map((candidate) => ({ candidate, distance: getDistance(key, candidate, limit) }))
    .filter(
      ({ candidate, distance }) => distance > 0 && distance <= limit && !/\d/.test(candidate + key),
    )
    .sort((a, b) => a.distance - b.distance || rank(a.candidate, key) - rank(b.candidate, key));
  const begun = words
    .filter((candidate) => candidate.startsWith(key) && candidate !== key)
    .sort((a, b) => a.length - b.length);
  return {
    isThere: words.includes(key),
    meant: meant.map(({ candidate }) => candidate).slice(0, MOST),
    begun: begun.slice(0, MOST),
  };
}

/** Ranks words with the same letters, or the same ending, first. */
function rank(word: string, key: string): number {
  const letters = (text: string) => [...new Set(text)].sort().join('');
  return Number(letters(word) !== letters(key)) + Number(word.at(-1) !== key.at(-1));
}
