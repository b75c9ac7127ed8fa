import { getCloseness, getDistance, getSkeleton } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';

/**
 * Finds the words that a search would take for a misspelt one of a name, and that mean themselves.
 *
 * @param words Folded words of the articles, and of a dictionary.
 * @param keys The words of all names, and names run together.
 * @param verdicts What is known of words already; what is found is added.
 * @returns Words close to a key but not keys, sorted.
 */
export function findGuardedWords(
  words: Iterable<string>,
  keys: ReadonlySet<string>,
  verdicts: Map<string, boolean> = new Map(),
): string[] {
  const listNear = makeNeighbours(keys);
  const guarded = new Set<string>();
  for (const word of words) {
    if (word.length < 3 || word.length > 17 || keys.has(word)) continue;
    const isGuarded = verdicts.get(word) ?? !listNear(word).next().done;
    verdicts.set(word, isGuarded);
    if (isGuarded) guarded.add(word);
  }
  return [...guarded].sort();
}

/** Makes a way to list the keys that a word is close to, or is with an article joined to it. */
export function makeNeighbours(keys: ReadonlySet<string>): (word: string) => Generator<string> {
  const byLength = new Map<number, { key: string; mask: number }[]>();
  const bySkeleton = new Map<string, string[]>();
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const key of keys) {
    if (key.length < 4 || key.length > 16) continue;
    add(byLength, key.length, { key, mask: getMask(key) });
    add(bySkeleton, getSkeleton(key), key);
  }
  function* listClose(word: string): Generator<string> {
    for (const key of bySkeleton.get(getSkeleton(word)) ?? []) {
      if (key !== word && getCloseness(word, key, SOUNDS) !== undefined) yield key;
    }
    const mask = getMask(word);
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const errors = Math.min(length, word.length) < 8 ? 1 : 2;
      if (Math.abs(length - word.length) > errors) continue;
      for (const known of byLength.get(length) ?? []) {
        if (countBits(mask ^ known.mask) > 2 * errors || known.key === word) continue;
        // What merely sounds alike was found above.
        if (getDistance(word, known.key, errors) <= errors) yield known.key;
      }
    }
  }
  return function* listNear(word) {
    yield* listClose(word);
    const bare = dropJoinedArticle(word);
    if (bare === word) return;
    if (keys.has(bare)) yield bare;
    yield* listClose(bare);
  };
}
/** Consonants of a skeleton that count within a name of several words; see `compareWords`. */
const SOUNDS = 2;

/** One bit a letter: words that differ by an error differ in two bits at most. */
function getMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** Adds up neighbouring bits, then pairs, nibbles and bytes (Warren, Hacker’s Delight, 5–1). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
