import { FEWEST_SHINGLES, makeShingles, mix } from './make-shingles.ts';

/** MinHash: with 32 bands of 3, of pairs that share a third of their shingles 7 of 10 are compared, of
 * those that share half 99 of 100 (1 − (1 − s³)³²). */
export const BANDS = 32;
const ROWS = 3;

const rows = Array.from({ length: BANDS * ROWS }, (_, row) => mix(row + 1));
const FACTORS = Uint32Array.from(rows, (value) => value | 1);
const TERMS = Uint32Array.from(rows, (value) => mix(value));

/**
 * Makes what texts are compared by before they are compared word by word: one number a band, by MinHash
 * (Broder 1997). Texts that have a number in common may be versions of one story.
 *
 * @param key Text as `foldText` gives it.
 * @returns Nothing for a text that is too short to compare.
 */
export function makeSignature(key: string): Uint32Array | undefined {
  const shingles = makeShingles(key);
  if (shingles.length < FEWEST_SHINGLES) return undefined;
  const least = sign(shingles);
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let value = 0;
    for (const row of least.subarray(band * ROWS, (band + 1) * ROWS)) value = mix(value ^ row);
    return value;
  });
}

/** The least value of each of many hash functions: two texts agree in as many as they share. */
function sign(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      // Shingles are mixed, so that an odd factor and a term make of each row a function of its own.
      const value = (Math.imul(shingle, FACTORS[row] ?? 1) + (TERMS[row] ?? 0)) >>> 0;
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return least;
}
