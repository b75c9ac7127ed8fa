import { getHalves, getThirds, listHalves, listThirds } from '../lookup/grams.ts';
import { getCloseness, getDistance, getSkeleton } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';

/** Lists the keys that a word is close to. */
export type ListNear = (word: string) => Generator<string>;

/** Makes a way to list the keys that a word is close to, or is with an article joined to it. */
export function makeNeighbours(keys: ReadonlySet<string>): ListNear {
  const bySkeleton = new Map<string, string[]>();
  const byGram = new Map<string, { key: string; mask: number }[]>();
  for (const key of keys) {
    if (key.length < 4 || key.length > 16) continue;
    add(bySkeleton, getSkeleton(key), key);
    const known = { key, mask: getMask(key) };
    for (const [gram] of listHalves(key)) add(byGram, gram, known);
    for (const gram of listThirds(key)) add(byGram, gram, known);
  }
  function* listClose(word: string): Generator<string> {
    for (const key of bySkeleton.get(getSkeleton(word)) ?? []) {
      if (key !== word && getCloseness(word, key, SOUNDS) !== undefined) yield key;
    }
    const mask = getMask(word);
    for (const gram of listSlipGrams(word)) {
      for (const { key, mask: other } of byGram.get(gram) ?? []) {
        const errors = Math.min(key.length, word.length) < LONG ? 1 : 2;
        if (countBits(mask ^ other) > 2 * errors || key === word) continue;
        // What merely sounds alike was found above.
        if (getDistance(word, key, errors) <= errors) yield key;
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
/** Letters that two words must have to be two errors apart. */
const LONG = 8;

/** Lists the grams of a word of which one at least is left by one slip, and by two where it is long. */
function listSlipGrams(word: string): string[] {
  const { length } = word;
  if (length < LONG) return getHalves(word);
  // Letters swapped with one between spoil two thirds; swapped back, they leave one slip.
  const third = Math.floor((length - 1) / 3);
  const swapped = [third - 1, length - third - 2].flatMap((at) => getHalves(swapAround(word, at)));
  return [...getHalves(word), ...getThirds(word), ...swapped];
}

function swapAround(word: string, at: number): string {
  const [one = '', between = '', other = ''] = word.slice(at, at + 3);
  return word.slice(0, at) + other + between + one + word.slice(at + 3);
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
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
