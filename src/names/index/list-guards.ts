import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import type { NameEntry } from '../registry/registry.ts';
import { getDistance, getSkeleton, isOtherCase, mayAnswer } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';
import { type Filed, listTokens } from './file-spellings.ts';
import { makeNeighbours } from './find-guarded-words.ts';

/** Finds those of some words that are close to a key; what builds keep makes it faster. */
export type Guard = (words: Iterable<string>, keys: ReadonlySet<string>) => string[];

/** Lists for each word of a name those that are close to it, and are not it. */
export function listGuards(
  filed: readonly Filed[],
  words: Iterable<string>,
  guard: Guard,
): Map<string, string[]> {
  const bearers = new Map<string, Set<NameEntry>>();
  for (const one of filed) {
    for (const token of listTokens(one)) {
      const own = bearers.get(token) ?? new Set();
      for (const entry of one.entries) own.add(entry);
      bearers.set(token, own);
    }
  }
  const keys = new Set(bearers.keys());
  const listNear = makeNeighbours(keys);
  const guards = new Map<string, string[]>();
  const add = (word: string, isOther: (key: string) => boolean) => {
    for (const key of new Set(listNear(word))) {
      if (isOther(key) && mayStandFor(word, key))
        guards.set(key, [...(guards.get(key) ?? []), word]);
    }
  };
  const isPlace = (key: string) =>
    [...(bearers.get(key) ?? [])].every(({ kind }) => kind === 'places');
  for (const word of guard(words, keys))
    add(word, (key) => !(isPlace(key) && isOtherSpelling(word, key)));
  // A word of one name is no slip of another’s.
  for (const [word, own] of bearers) {
    const isOther = (key: string) => !own.isSubsetOf(bearers.get(key) ?? own);
    add(word, (key) => isOther(key) && !isOtherCase(word, key));
  }
  return guards;
}

/** Whether a word would answer as one of a name, were it none itself. */
function mayStandFor(word: string, key: string): boolean {
  const isAlike = mayAnswer(word, key) || getSkeleton(word) === getSkeleton(key);
  return isAlike || dropJoinedArticle(word) === key;
}

/** Whether a name that the dictionary has is another spelling of a place: `kathmandu` of `katmandu`. */
function isOtherSpelling(word: string, key: string): boolean {
  if (isCommonWord(word) || !isProperNoun(word) || getDistance(word, key, 1) > 1) return false;
  const sounds = getSkeleton(key);
  return sounds.length >= SURE && sounds === getSkeleton(word);
}
/** Consonants that two spellings share: Columbia, with four, is not Colombia. */
const SURE = 5;
