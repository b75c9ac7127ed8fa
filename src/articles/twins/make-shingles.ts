/** Words of a shingle: four in a row are rarely written twice by chance. */
const WORDS = 4;
/** Texts of fewer are too alike by form: results of companies, weather. */
export const FEWEST_SHINGLES = 40;

/**
 * Takes a text's shingles: each run of four words, as a 32-bit number.
 *
 * @param key Text without case, marks and punctuation, as `foldText` gives it.
 * @returns Each number once, in ascending order.
 */
export function makeShingles(key: string): Uint32Array {
  const hashes = key.split(' ').map(hash);
  const all = new Uint32Array(Math.max(0, hashes.length - WORDS + 1));
  for (let at = 0; at + WORDS <= hashes.length; at++) {
    let shingle = 0;
    for (let word = at; word < at + WORDS; word++) {
      shingle = mix(Math.imul(shingle, 31) + (hashes[word] ?? 0));
    }
    all[at] = shingle;
  }
  // Sorted, the same stand side by side.
  return all.sort().filter((shingle, at) => at === 0 || shingle !== all[at - 1]);
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** The last step of MurmurHash3: every bit of a number changes half of the bits of the result. */
export function mix(number: number): number {
  let value = number | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
