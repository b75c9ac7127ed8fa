import { parseCredit } from '../../copy/read/captions/parse-credit.ts';
import { isFilingPlace } from '../../copy/read/filing-places.ts';
import { findFurniture, isSectionBar } from '../../copy/read/furniture.ts';
import { isNameAlone, isNameBelow } from '../../copy/read/is-name-alone.ts';
import { readByline } from '../../copy/read/read-byline.ts';
import { readDateLine } from '../../copy/read/read-date-line.ts';
import { readPlaceLine } from '../../copy/read/read-place-line.ts';
import type { HeadLabel, HeadLine } from './head-line.ts';
import { countWords, isCaption, isHeadlineLike, isLabel, toKey } from './line-kinds.ts';
import { pickHeadline } from './pick-headline.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;
/** Words from which a sentence is taken for a paragraph, and a line without an end as well. */
const SENTENCE_WORDS = 6;
const PROSE_WORDS = 25;
const SENTENCE_END = /[.…!?:؟。！？：][)"”»’'\]」』）]*$/u;
/** The name of a section or a kicker above a headline has no more words. */
const KICKER_WORDS = 3;
/** The name of a paper alone. */
const PAPER =
  /^(?:the |daily |al[- ])*(?:\p{Lu}[\p{L}’'-]*[ -]){0,3}(?:post|times|news|journal|wire|tribune|herald|gazette|chronicle|observer|telegraph|standard|courier|mail|press|guardian|independent)$|^(?:صحيفة|جريدة|وكالة) /iu;

/**
 * Labels the lines above an article’s first paragraph together: what a line is, its repeats, its length,
 * its shape and the lines around it say; one that says nothing is unknown, and never in the way of others.
 * At the most one headline is among them: a byline, a paper’s name, a kicker or a caption is none.
 *
 * @param lines The article’s lines.
 */
export function labelHead(lines: readonly string[]): HeadLine[] {
  const head = cutHead(lines);
  const labelled = head.map((row) => ({ ...row, label: labelLine(row.text, head) }));
  const headline = pickHeadline(labelled, lines.slice((head.at(-1)?.at ?? -1) + 1));
  const key = headline && toKey(headline.text);
  return labelled.map((row, index): HeadLine => {
    const above = labelled[index - 1]?.text ?? '';
    if (row === headline || toKey(row.text) === key) return { ...row, label: 'headline' };
    if (row.label !== 'unknown' || !headline) return row;
    const isAbove = row.at < headline.at && countWords(row.text) <= KICKER_WORDS;
    if (isAbove) return { ...row, label: 'kicker' };
    const isName = isNameAlone(row.text) || (isNameAlone(above) && isNameBelow(row.text));
    return row.at > headline.at && isName ? { ...row, label: 'byline' } : row;
  });
}

type Row = { text: string; at: number };

/** Leaves the lines before the first paragraph; a line that is credited or comes again is none. */
function cutHead(lines: readonly string[]): Row[] {
  const rows = lines
    .map((line, at) => ({ text: line.replace(/\s+/gu, ' ').trim(), at }))
    .filter(({ text }) => text)
    .slice(0, HEAD_LINES);
  const keys = rows.map(({ text }) => toKey(text));
  const isTwin = (index: number) =>
    keys.some((key, at) => at !== index && startsAlike(key, keys[index] ?? ''));
  const end = rows.findIndex(({ text }, index) => isParagraph(text) && !isTwin(index));
  return end < 0 ? rows : rows.slice(0, end);
}

function startsAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return countWords(short) >= SENTENCE_WORDS && long.startsWith(short);
}

function isParagraph(line: string): boolean {
  const words = countWords(line);
  if (words < SENTENCE_WORDS || isLabel(line) || parseCredit(line).credit) return false;
  if (words >= PROSE_WORDS) return true;
  return !isHeadlineLike(line) && SENTENCE_END.test(line);
}

function labelLine(text: string, head: readonly Row[]): HeadLabel {
  if (isSectionBar(text)) return 'control';
  if (readDateLine(text)?.date) return 'date';
  if (isFilingPlace(text) || readPlaceLine(text)) return 'dateline';
  if (readByline(text, '')) return 'byline';
  if (findFurniture(text) || isLabel(text)) return 'control';
  if (isCaption(text)) return 'caption';
  const sentences = head.map((row) => toKey(parseCredit(row.text).sentence));
  const isRepeatedCaption =
    countWords(text) >= SENTENCE_WORDS &&
    head.some((row, index) => row.text !== text && sentences[index] === toKey(text));
  if (isRepeatedCaption) return 'caption';
  return PAPER.test(text) ? 'paper' : 'unknown';
}
