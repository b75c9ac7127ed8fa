import { countTold, type Told } from './count-told.ts';
import type { HeadLine } from './head-line.ts';
import { countWords, isDense, isHeadlineLike, isInCapitals, toKey } from './line-kinds.ts';

/** The name of a section or a kicker above a headline has no more words. */
export const NAME_WORDS = 3;
/** Lines, blank ones among them, that stand together. */
export const BESIDE = 2;
/** Counts, like that of the members who are on board, are no headline. */
const COUNT = /^\d+ \p{Ll}+(?: \S+){0,3}$/u;
/** A blog’s name stands above its entries, and beside who wrote: `For the Quay Talk blog` */
const BLOG = /^(?<name>\S+(?: \S+){1,3}): /u;
/** Parts the names in a path. */
const PATH_SIGN = /\s*[»›→>]\s*/u;
/** A day with its clock is no headline, whatever stands around it. */
const CLOCK =
  /\d{4}\D{1,30}\d{1,2}[:.]\d{2}(?!\d)|\d{1,2}[:.]\d{2}(?!\d).{1,40}\d{4}|^(?:\p{L}+,? )?\d{1,2}\.? \p{L}+,? (?:\p{L}+\.? )?\d{1,2}[:.]\d{2}$/u;
/** Who wrote and from where a text was taken, where no name says so: `By The Wire and Agencies`, `来源：港口报` */
const ORIGIN =
  /^(?:by \p{Lu}|(?:来源|來源|source|quelle|fuente|fonte|źródło|источник|πηγή)\s?[:：])/iu;
/** Words from which a line with a sentence’s end in it is a summary. */
const SUMMARY_WORDS = 12;
const SENTENCES = /\p{Ll}[.]["”»’]? \p{Lu}/u;

/** A line that may be the headline, and how much of it the text tells. */
export type Candidate = HeadLine & Told;

/**
 * Lists the labelled lines above a text that may be its headline, with how much of each the text tells: none is a
 * count, a clock, an origin, a path, a section's, a blog's or a paper's name, or a summary.
 *
 * @param text The lines below.
 */
export function listCandidates(head: readonly HeadLine[], text: readonly string[]): Candidate[] {
  const able = head.filter(
    ({ text: line, label }) =>
      label === 'unknown' &&
      isHeadlineLike(line) &&
      !COUNT.test(line) &&
      !isBlog(line, head) &&
      !CLOCK.test(line) &&
      !ORIGIN.test(line) &&
      !isPath(line, head) &&
      !isSection(line, head) &&
      !isSummary(line),
  );
  const told = countTold(
    able.map((row) => row.text),
    text,
  );
  return able.map((row, at) => ({
    ...row,
    ...(told[at] ?? { count: 0, share: 0 }),
  }));
}

/** Says whether a line has two sentences, and as many words as a summary. */
export function isSummary(line: string): boolean {
  return isHeadlineLike(line) && SENTENCES.test(line) && countWords(line) >= SUMMARY_WORDS;
}

/** A row of a table: `Net 3,062,000 vs 3,023,000` */
export function isRow(line: string): boolean {
  const numbers = line.match(/\d[\d.,]*/g) ?? [];
  return numbers.length > 1 && (isDense(line) || isInCapitals(line));
}

/** The name of a section stands in the path to it, or above the headline and below it once more. */
function isSection(line: string, head: readonly HeadLine[]): boolean {
  if (countWords(line) > NAME_WORDS) return false;
  const key = toKey(line);
  const isPart = ({ text }: HeadLine) =>
    text.split(PATH_SIGN).length > 2 && text.split(PATH_SIGN).some((part) => toKey(part) === key);
  if (head.some(isPart)) return true;
  const [first = 0, second = 0] = head.flatMap(({ text }, at) => (toKey(text) === key ? [at] : []));
  const between = second - first <= BESIDE + 1 ? head.slice(first + 1, second) : [];
  return between.some(({ text, label }) => label === 'unknown' && countWords(text) > 0);
}

function isBlog(line: string, head: readonly HeadLine[]): boolean {
  const name = BLOG.exec(line)?.groups?.['name']?.toLowerCase();
  return name !== undefined && head.some(({ text }) => text.toLowerCase().includes(`${name} blog`));
}

/** A path of a site: it parts its names by signs, or ends in the headline that it leads to. */
function isPath(line: string, head: readonly HeadLine[]): boolean {
  if ((line.match(/[»›→\\]|(?<!<[^<>]*)>\s|\s\|\s/gu) ?? []).length > 1) return true;
  const [section = '', source = '', ...more] = line.split(/\s[»›→>]\s/u);
  const isName = (part: string) => part !== '' && countWords(part) <= NAME_WORDS + 1;
  if (isName(section) && isName(source) && more.length === 0) return true;
  return head.some(({ text }) => isPathTo(line, text));
}

/** Says whether a line ends in a headline, as the path to it does. */
export function isPathTo(line: string, headline: string): boolean {
  const [key, end] = [toKey(line), toKey(headline)];
  if (key.length <= end.length || !key.endsWith(end)) return false;
  return countWords(headline) > NAME_WORDS || (countWords(headline) > 1 && key.endsWith(` ${end}`));
}
