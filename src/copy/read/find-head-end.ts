import type { ReadLine } from './read-caption-line.ts';

/** Words from which an unsigned sentence reads as text and not as a label. */
const TEXT_WORDS = 12;

/**
 * Finds the last line on which a headline or a control stands above the text; one that stands below so many
 * paragraphs was delivered within the text.
 *
 * @param signs Lines of the copy with headlines and controls.
 * @param paragraphs How many may stand above it: a summary is one.
 * @returns 0 where there is none.
 */
export function findHeadEnd(
  lines: readonly ReadLine[],
  signs: readonly number[],
  paragraphs: 0 | 1,
): number {
  const text = lines.filter((item) => isText(lines, item))[paragraphs];
  return Math.max(0, ...signs.filter((at) => !text || at < text.line.at));
}

/** A caption is signed or stands twice. */
function isText(lines: readonly ReadLine[], { key, sentence, credit }: ReadLine): boolean {
  if (credit || !/[.!?؟۔…][”"’»)]*$/u.test(sentence)) return false;
  const isAlone = lines.filter((other) => other.key === key).length === 1;
  return isAlone && sentence.split(' ').length >= TEXT_WORDS;
}
