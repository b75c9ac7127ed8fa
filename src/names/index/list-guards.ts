import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import type { NameEntry } from '../registry/registry.ts';
import { getDistance, getSkeleton, isOtherCase, mayAnswer } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';
import { type Filed, listTokens } from './file-spellings.ts';
import { type ListNear, makeNeighbours } from './make-neighbours.ts';

/** For each word of a name, the words that are close to it and are not it, in their order. */
export type Guards = ReadonlyMap<string, readonly string[]>;

/** A word, and the words of names that it is close to and is not. */
export type Guarding = [word: string, keys: readonly string[]];

/** The words of names, each with all who bear it. */
export type Bearers = ReadonlyMap<string, ReadonlySet<NameEntry>>;

/**
 * Lists for each word of a name those that are close to it, and are not it.
 *
 * @param words Folded words that mean themselves: of all articles, and of a dictionary.
 */
export function listGuards(filed: readonly Filed[], words: Iterable<string>): Guards {
  const { findWords, listNames } = openGuardFinder(gatherBearers(filed));
  return joinGuards(findWords(new Set(words)), listNames());
}

/** Gathers who bears each word of the names. */
export function gatherBearers(filed: readonly Filed[]): Bearers {
  const bearers = new Map<string, Set<NameEntry>>();
  for (const one of filed) {
    for (const token of listTokens(one)) {
      const own = bearers.get(token) ?? new Set();
      for (const entry of one.entries) own.add(entry);
      bearers.set(token, own);
    }
  }
  return bearers;
}

/** Finds the words of names that others are close to, and would answer as one of, were they none themselves. */
export type GuardFinder = {
  /** Finds those of some words that are close to any; no word of a name is among them. */
  findWords: (words: Iterable<string>) => Guarding[];
  /** Lists the words of names that are close to others: a word of one name is no slip of another’s. */
  listNames: () => Guarding[];
};

/** Opens the finder of words that a search could take for one of a name. */
export function openGuardFinder(bearers: Bearers): GuardFinder {
  let listKeys: ListNear | undefined;
  const listNear = (word: string) => {
    // Made on demand, as most builds look for few words, or none.
    listKeys ??= makeNeighbours(new Set(bearers.keys()));
    return [...new Set(listKeys(word))].filter((key) => mayStandFor(word, key));
  };
  const isPlace = (key: string) =>
    [...(bearers.get(key) ?? [])].every(({ kind }) => kind === 'places');
  const findOfWord = (word: string) => {
    if (word.length < SHORTEST || word.length > LONGEST || bearers.has(word)) return [];
    return listNear(word).filter((key) => !(isPlace(key) && isOtherSpelling(word, key)));
  };
  const findOfName = (word: string, own: ReadonlySet<NameEntry>) => {
    const isOther = (key: string) => !own.isSubsetOf(bearers.get(key) ?? own);
    return listNear(word).filter((key) => isOther(key) && !isOtherCase(word, key));
  };
  return {
    findWords: (words) => {
      const found = [...words].map((word): Guarding => [word, findOfWord(word)]);
      return found.filter(isClose);
    },
    listNames: () => {
      const found = [...bearers].map(([word, own]): Guarding => [word, findOfName(word, own)]);
      return found.filter(isClose);
    },
  };
}
/** Letters of a word that could be taken for one of a name. */
const [SHORTEST, LONGEST] = [3, 17];

function isClose([, keys]: Guarding): boolean {
  return keys.length > 0;
}

/**
 * Joins what words are close to into the words that are close to each.
 *
 * @param words Each once, in any order.
 * @param names In their order.
 */
export function joinGuards(words: readonly Guarding[], names: readonly Guarding[]): Guards {
  const guards = new Map<string, string[]>();
  const sorted = words.toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [word, keys] of [...sorted, ...names]) {
    for (const key of keys) {
      const own = guards.get(key);
      if (own) own.push(word);
      else guards.set(key, [word]);
    }
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
