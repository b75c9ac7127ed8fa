import { foldText } from '../../base/fold-text.ts';

/** Signs kept of a text: enough to tell a third of it in common from none. */
const KEPT = 48;
const WORDS_TOGETHER = 3;

/**
 * Keeps a small sample of the runs of three words of a text, the same runs of every text that has
 * them (bottom-k sketch), so that two texts can be held together without being kept.
 *
 * @returns Hashes in ascending order.
 */
export function sketchText(copy: string): number[] {
  const words = foldText(copy).split(' ').filter(Boolean);
  const runs = words.map((_word, index) => words.slice(index, index + WORDS_TOGETHER).join(' '));
  const hashes = new Set(runs.map(hash));
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

/** Says how much two texts have in common by their sketches: 0 is nothing, 1 is all. */
export function compareSketches(one: readonly number[], other: readonly number[]): number {
  const both = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, KEPT);
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const common = both.filter((value) => inOne.has(value) && inOther.has(value));
  return both.length === 0 ? 0 : common.length / both.length;
}

/** FNV-1a of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
