import { foldText } from './fold-text.ts';
import type { Line } from './lines.ts';
import { parseCredit } from './parse-credit.ts';

/** A line that describes a photo; `above` the text or within it. */
export type CaptionLine = {
  line: Line;
  key: string;
  caption: string;
  credit?: string;
  /** Words before the credit: `Photo: `. */
  label?: string;
  above: boolean;
};

/** Lines that can stand above a text. */
const LONGEST_HEAD = 24;
/** A caption is a sentence; a repeated line of fewer words may be a refrain or a label. */
const SHORTEST_CAPTION = 5;

/**
 * Finds captions by place and shape; repetition alone never makes one.
 *
 * @param lines All lines of the copy, headlines and controls already taken out.
 * @param headEnd Last line of the copy on which a headline or control stood: above it is no text.
 * @returns Every line that is a caption, repeats included, in order.
 */
export function findCaptions(lines: readonly Line[], headEnd: number): CaptionLine[] {
  const parsed = lines.map((line) => {
    // A list or a block of code is none, whatever its last line says.
    const isLine = line.node.type === 'paragraph';
    const credited = isLine ? parseCredit(line.text) : { sentence: line.text };
    return { ...credited, line, key: foldText(credited.sentence) };
  });
  type Parsed = (typeof parsed)[number];
  const isSure = ({ certainty, line }: Parsed) => certainty === 'sure' && line.text.length <= 600;
  const countIn = (group: Parsed[], key: string) =>
    group.filter((other) => other.key === key).length;

  let size = Math.min(lines.length, LONGEST_HEAD);
  let head = parsed.slice(0, size);
  const belongsAbove = (item: Parsed) =>
    item.line.at <= headEnd || isSure(item) || countIn(head, item.key) > 1;
  while (size > 0 && !head.every(belongsAbove)) {
    size -= 1;
    head = parsed.slice(0, size);
  }

  const isCaptionAbove = (item: Parsed) => {
    if (isSure(item)) return true;
    const isRepeated = countIn(head, item.key) > 1;
    if (item.certainty === 'likely') return isRepeated || item.line.at <= headEnd;
    // Two lines alike below the last headline may be two verses, or two rows of figures.
    const isAround = head.some(({ key, line }) => key === item.key && line.at < headEnd);
    if (!isAround) return false;
    const block = head.filter(({ line }) => line.block === item.line.block);
    return isRepeated && isSentence(item) && block.every(({ key }) => countIn(head, key) > 1);
  };
  const known = new Set(head.filter(isCaptionAbove).map(({ key }) => key));
  const isCaptionWithin = (item: Parsed, index: number) => {
    if (isSure(item)) return true;
    if (item.certainty !== 'likely') return false;
    const isTwin = [parsed[index - 1], parsed[index + 1]].some((next) => next?.key === item.key);
    return isTwin || known.has(item.key);
  };
  return parsed.flatMap((item, index) => {
    const above = index < size;
    if (!(above ? isCaptionAbove(item) : isCaptionWithin(item, index))) return [];
    const { line, key, sentence: caption, credit, label } = item;
    const signed = { ...(credit && { credit }), ...(label && { label }) };
    return [{ line, key, caption, above, ...signed }];
  });
}

/** Quoted words may be repeated on purpose. */
function isSentence({ sentence }: { sentence: string }): boolean {
  const words = new Set(sentence.toLowerCase().match(/\p{L}[\p{L}’']*/gu));
  return words.size >= SHORTEST_CAPTION && !/^["“«‘'].*["”»’']$/u.test(sentence);
}
