import { countUnspaced } from '../../base/language/is-unspaced.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { parseCredit } from '../../copy/read/captions/parse-credit.ts';
import { findFurniture } from '../../copy/read/furniture.ts';
import { PROSE_WORDS } from '../facts/count-words.ts';

/** Signs: a rule is no longer than a line of a wide page. */
const LONGEST_RULE = 400;
const LONGEST_HEADLINE = { letters: 220, words: 32 };

/** A line of three or more rules or stars, or a form feed: it parts what stands around it. */
export function isSeparator(line: string): boolean {
  if (line.length > LONGEST_RULE) return false;
  return /^\f|^\s*(?:[-=_*•~#+—–]\s*){3,}$/.test(line);
}

/** Each line is asked for from many lines above it. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** Folds a line like `foldText`; a line without letters is folded to its signs. */
export function toKey(line: string): string {
  const cached = keys.get(line);
  if (cached !== undefined) return cached;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = foldText(line) || line.trim();
  keys.set(line, key);
  return key;
}

/** Counts the words of a line; in scripts without spaces, a word has some two signs. */
export function countWords(line: string): number {
  const words = line.match(/\S+/g)?.length ?? 0;
  const signs = countUnspaced(line);
  return signs > 0 ? words + Math.floor(signs / 2) : words;
}

export function isProse(line: string): boolean {
  return countWords(line) >= PROSE_WORDS && !parseCredit(line.trim()).credit;
}

/** Says whether a line has the shape of a headline: short, no sentence’s end, no caption, no label. */
export function isHeadlineLike(line: string): boolean {
  const text = line.trim();
  if (!/\p{L}/u.test(text) || text.length > LONGEST_HEADLINE.letters) return false;
  if (countWords(text) > LONGEST_HEADLINE.words || isLabel(text)) return false;
  const hasEnd = /[.…:;,،؛。：；，、]["”»’'」』]?$/u.test(text) && !INITIALS.test(text);
  return !hasEnd && !isCaption(text) && !/^[•*–—-]\s/.test(text);
}

/** Says whether a line is credited; a sign in brackets ends a headline in capitals as well: `QUAY UNIT SOLD (QYC)`. */
export function isCaption(line: string): boolean {
  const { credit, certainty } = parseCredit(line.trim());
  return Boolean(credit) && (certainty === 'sure' || !isInCapitals(line));
}

/** `U.S.` ends no sentence. */
const INITIALS = /(?<!\p{L})(?:\p{Lu}\.){2,}$/u;

/** Says whether a line is in capitals; a few of them among signs that have none are a name. */
export function isInCapitals(line: string): boolean {
  if (!/\p{Lu}{2}/u.test(line) || line !== line.toUpperCase()) return false;
  return (line.match(/\p{Lu}/gu)?.length ?? 0) * 2 > (line.match(/\p{L}/gu)?.length ?? 0);
}

/** A row of a table has few words for each of its numbers; a headline may have two as well. */
const MOST_WORDS_A_NUMBER = 6;

/** Rows of figures that are a text without a sentence. */
const FEWEST_ROWS = 2;

export function isTable(lines: readonly string[]): boolean {
  return lines.filter((line) => isDense(line) && !isLabel(line)).length >= FEWEST_ROWS;
}

/** Says whether a line has as many numbers as a row of a table: `Net 3,062,000 vs 3,023,000` */
export function isDense(line: string): boolean {
  const numbers = line.match(/\d[\d.,]*/g) ?? [];
  return numbers.length > 0 && numbers.length * MOST_WORDS_A_NUMBER >= countWords(line);
}

/** Numbers alone: a count, a clock, a date without its year. */
const NUMBERS = /^\d[\d\s:/.-]*$/u;

/** Says whether a line is what a site sets around headlines: buttons, addresses, dates, bylines. */
export function isLabel(line: string): boolean {
  return NUMBERS.test(line.trim()) || findFurniture(line) !== undefined;
}
