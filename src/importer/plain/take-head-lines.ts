import { parseCredit } from '../../copy/read/parse-credit.ts';
import { countWords, isHeadlineLike, isLabel, toKey } from './line-kinds.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;
/** Words from which a sentence is taken for a paragraph. */
const SENTENCE_WORDS = 6;
const SENTENCE_END = /[.…!?:؟][)"”»’'\]]*$/u;

/**
 * Takes the lines that stand above an article’s text: those before its first paragraph. A line that
 * is credited, or comes again with other words at its end, is a caption and no paragraph.
 *
 * @param lines The article’s lines.
 * @returns Lines that are not blank, without the spaces around them.
 */
export function takeHeadLines(lines: readonly string[]): string[] {
  const head = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, HEAD_LINES);
  const keys = head.map(toKey);
  const isTwin = (index: number) =>
    keys.some((key, at) => at !== index && startsAlike(key, keys[index] ?? ''));
  const end = head.findIndex((line, index) => isParagraph(line) && !isTwin(index));
  return end < 0 ? head : head.slice(0, end);
}

function startsAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return countWords(short) >= SENTENCE_WORDS && long.startsWith(short);
}

function isParagraph(line: string): boolean {
  if (countWords(line) < SENTENCE_WORDS || isHeadlineLike(line) || isLabel(line)) return false;
  return SENTENCE_END.test(line) && !parseCredit(line).credit;
}
