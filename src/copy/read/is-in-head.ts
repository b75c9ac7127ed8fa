import type { Line } from '../lines/lines.ts';
import { parseCredit } from './captions/parse-credit.ts';

/** Lines that a news site can set above a text: headline, summary, photos, controls. */
const LONGEST_HEAD = 24;
/** Words from which a line reads as a paragraph of the story: the shortest in wire copy is about 20. */
const PROSE_WORDS = 20;

/**
 * Says whether a line still stands above the text: fewer than two paragraphs of prose come before it
 * (one may be a summary).
 */
export function isInHead(lines: readonly Line[], index: number): boolean {
  return index < LONGEST_HEAD && countProse(lines, index) < 2;
}

/** Says whether no paragraph of prose at all comes before a line. */
export function isAboveText(lines: readonly Line[], index: number): boolean {
  return index < LONGEST_HEAD && countProse(lines, index) === 0;
}

/**
 * A line that is repeated or credited is a caption and not prose; below prose, one that ends in `(AFP)` is a
 * paragraph.
 */
function countProse(lines: readonly Line[], index: number): number {
  const head = lines.slice(0, LONGEST_HEAD);
  let prose = 0;
  for (const { text, key } of head.slice(0, index)) {
    if (text.split(' ').length < PROSE_WORDS) continue;
    const { certainty } = parseCredit(text);
    const isCaption = certainty === 'sure' || (certainty === 'likely' && prose === 0);
    if (!isCaption && head.filter((other) => other.key === key).length === 1) prose += 1;
  }
  return prose;
}
