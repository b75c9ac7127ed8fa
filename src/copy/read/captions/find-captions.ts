import type { Line } from '../../lines/lines.ts';
import { type ReadLine, readCaptionLine } from './read-caption-line.ts';

/** Words from which an unsigned sentence reads as text and not as a label. */
const TEXT_WORDS = 12;

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
 * @param signs Lines of the copy on which headlines and controls stood.
 * @returns Every line that is a caption, repeats included, in order.
 */
export function findCaptions(lines: readonly Line[], signs: readonly number[]): CaptionLine[] {
  const parsed = lines.map(readCaptionLine);
  const headEnd = findHeadEnd(parsed, signs, 1);
  /** A paragraph that ends in `(AFP)` may open the text; above this line it does not. */
  const textStart = findHeadEnd(parsed, signs, 0);
  const isSure = ({ certainty }: ReadLine) => certainty === 'sure';
  const countIn = (group: ReadLine[], key: string) =>
    group.filter((other) => other.key === key).length;
  /** The same words with a credit stand beside it: a line without one is their repeat. */
  const isRepeatOf = (item: ReadLine, others: readonly (ReadLine | undefined)[]) =>
    isSentence(item) && others.some((other) => other?.isSigned && other.key === item.key);

  let size = Math.min(lines.length, LONGEST_HEAD);
  let head = parsed.slice(0, size);
  const belongsAbove = (item: ReadLine) =>
    item.line.at <= headEnd || isSure(item) || countIn(head, item.key) > 1;
  while (size > 0 && !head.every(belongsAbove)) {
    size -= 1;
    head = parsed.slice(0, size);
  }

  const isCaptionAbove = (item: ReadLine) => {
    if (isSure(item)) return true;
    const isRepeated = countIn(head, item.key) > 1;
    if (item.certainty === 'likely') return isRepeated || item.line.at <= textStart;
    if (isRepeatOf(item, head)) return true;
    // Two lines alike below the last headline may be two verses, or two rows of figures.
    const isAround = head.some(({ key, line }) => key === item.key && line.at < headEnd);
    if (!isAround) return false;
    const block = head.filter(({ line }) => line.block === item.line.block);
    return isRepeated && isSentence(item) && block.every(({ key }) => countIn(head, key) > 1);
  };
  const isTwin = ({ certainty, key }: ReadLine, index: number) =>
    certainty === 'likely' && parsed[index + 1]?.key === key;
  const captions = [...head.filter(isCaptionAbove), ...parsed.filter(isTwin)];
  const known = new Set(captions.map(({ key }) => key));
  const isCaptionWithin = (item: ReadLine, index: number) => {
    if (isSure(item)) return true;
    const beside = [parsed[index - 1], parsed[index + 1]];
    if (item.certainty !== 'likely') return isRepeatOf(item, beside);
    return beside.some((next) => next?.key === item.key) || known.has(item.key);
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

/**
 * Finds the last line on which a headline or a control stands above the text; one that stands below so many
 * paragraphs was delivered within the text.
 *
 * @param signs Lines of the copy with headlines and controls.
 * @param paragraphs How many may stand above it: a summary is one.
 * @returns 0 where there is none.
 */
function findHeadEnd(
  lines: readonly ReadLine[],
  signs: readonly number[],
  paragraphs: 0 | 1,
): number {
  const counts = Map.groupBy(lines, ({ key }) => key);
  const isAlone = ({ key }: ReadLine) => counts.get(key)?.length === 1;
  const text = lines.filter((item) => isAlone(item) && isText(item))[paragraphs];
  return Math.max(0, ...signs.filter((at) => !text || at < text.line.at));
}

/** A caption is signed, or stands twice. */
function isText({ sentence, credit }: ReadLine): boolean {
  if (credit || !/[.!?؟۔…][”"’»)]*$/u.test(sentence)) return false;
  return sentence.split(' ').length >= TEXT_WORDS;
}
