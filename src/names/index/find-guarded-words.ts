import { getCloseness, getDistance, getSkeleton } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';

/**
 * Finds the words that a search would take for a misspelt name, and that mean themselves.
 *
 * @param words Folded words of the articles, and of a dictionary.
 * @param keys All keys of the names index.
 * @param verdicts What is known of words already; what is found is added.
 * @returns Words close to a key but not keys, sorted.
 */
export function findGuardedWords(
  words: Iterable<string>,
  keys: ReadonlySet<string>,
  verdicts: Map<string, boolean> = new Map(),
): string[] {
  const byLength = new Map<number, { key: string; mask: number }[]>();
  const bySkeleton = new Map<string, string[]>();
  for (const key of keys) {
    if (key.length < 4 || key.length > 16) continue;
    byLength.set(key.length, [...(byLength.get(key.length) ?? []), { key, mask: getMask(key) }]);
    const skeleton = getSkeleton(key);
    bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), key]);
  }
  const isClose = (word: string): boolean => {
    const like = bySkeleton.get(getSkeleton(word)) ?? [];
    if (like.some((key) => getCloseness(word, key) !== undefined)) return true;
    const mask = getMask(word);
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const errors = Math.min(length, word.length) < 8 ? 1 : 2;
      if (Math.abs(length - word.length) > errors) continue;
      for (const known of byLength.get(length) ?? []) {
        if (countBits(mask ^ known.mask) > 2 * errors) continue;
        // What merely sounds alike was found above.
        if (getDistance(word, known.key, errors) <= errors) return true;
      }
    }
    return false;
  };
  const isNear = (word: string): boolean => {
    const bare = dropJoinedArticle(word);
    return isClose(word) || (bare !== word && (keys.has(bare) || isClose(bare)));
  };
  const guarded = new Set<string>();
  for (const word of words) {
    if (word.length < 4 || word.length > 17 || keys.has(word)) continue;
    const isGuarded = verdicts.get(word) ?? isNear(word);
    verdicts.set(word, isGuarded);
    if (isGuarded) guarded.add(word);
  }
  return [...guarded].sort();
}

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
