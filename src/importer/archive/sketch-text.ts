import { makeShingles } from '../../articles/twins/make-shingles.ts';
import { foldText } from '../../base/text/fold-text.ts';

/** Shingles in a sketch: enough to tell a quarter of a text in common from none. */
const SIZE = 48;

/**
 * Makes a small sample of a text's shingles, the same of every text that has them (bottom-k sketch), so
 * that two texts can be compared without being held in memory.
 *
 * @returns Hashes in ascending order.
 */
export function sketchText(copy: string): Uint32Array {
  return makeShingles(foldText(copy)).slice(0, SIZE);
}

/** Says how much two texts have in common by their sketches: 0 is nothing, 1 is all. */
export function compareSketches(a: Uint32Array, b: Uint32Array): number {
  const both = Uint32Array.from(new Set([...a, ...b]))
    .sort()
    .subarray(0, SIZE);
  const [inA, inB] = [new Set(a), new Set(b)];
  const common = both.filter((value) => inA.has(value) && inB.has(value));
  return both.length === 0 ? 0 : common.length / both.length;
}
