import { parseCredit } from '../../copy/read/captions/parse-credit.ts';
import { isFilingPlace } from '../../copy/read/filing-places.ts';
import { findFurniture, isSectionBar, shortUrlLabel } from '../../copy/read/furniture.ts';
import { isHeadline } from '../../copy/read/is-headline.ts';
import { isNameAlone, isNameBelow } from '../../copy/read/is-name-alone.ts';
import { readByline } from '../../copy/read/read-byline.ts';
import { readDateLine } from '../../copy/read/read-date-line.ts';
import { readPlaceLine } from '../../copy/read/read-place-line.ts';
import type { DeliveredFacts, Evidence } from '../delivery.ts';
import { countWords, isHeadlineLike, isLabel, toKey } from './line-kinds.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;
/** Words from which a sentence is taken for a paragraph, and a line without an end as well. */
const SENTENCE_WORDS = 6;
const PROSE_WORDS = 25;
const SENTENCE_END = /[.…!?:؟。！？：][)"”»’'\]」』）]*$/u;
/** The name of a section or a kicker above a headline has no more words. */
const NAME_WORDS = 3;
/** Counts, like that of the members who are on board, are no headline. */
const COUNT = /^\d+ \p{Ll}+/u;
/** A day with its clock is no headline, whatever stands around it. */
const CLOCK = /\d{4}\D{1,30}\d{1,2}[:.]\d{2}(?!\d)|\d{1,2}[:.]\d{2}(?!\d).{1,40}\d{4}/u;
/** The name of a paper alone. */
const PAPER =
  /^(?:the |daily |al[- ])*(?:\p{Lu}[\p{L}’'-]*[ -]){0,3}(?:post|times|news|journal|wire|tribune|herald|gazette|chronicle|observer|telegraph|standard|courier|mail|press|guardian|independent)$|^(?:صحيفة|جريدة|وكالة) /iu;

type HeadLabel =
  | 'headline'
  | 'kicker'
  | 'caption'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'control'
  | 'paper'
  | 'unknown';

/** A line above the text of an article, and what it is there. */
type HeadLine = { text: string; /** Counted from 0. */ at: number; label: HeadLabel };

/**
 * Labels the lines above an article’s first paragraph together: what a line is, its repeats, its length,
 * its shape and the lines around it say; one that says nothing is unknown, and never in the way of others.
 * At the most one headline is among them: a byline, a paper’s name, a kicker or a caption is none.
 *
 * @param lines The article’s lines.
 */
function readHead(lines: readonly string[]): HeadLine[] {
  const head = cutHead(lines);
  const labelled = head.map((row) => ({ ...row, label: labelLine(row.text, head) }));
  const headline = findHeadline(labelled, lines.slice((head.at(-1)?.at ?? -1) + 1));
  const key = headline && toKey(headline.text);
  return labelled.map((row, index): HeadLine => {
    const above = labelled[index - 1]?.text ?? '';
    if (row === headline || toKey(row.text) === key) return { ...row, label: 'headline' };
    if (row.label !== 'unknown' || !headline) return row;
    const isAbove = row.at < headline.at && countWords(row.text) <= NAME_WORDS;
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
  if (parseCredit(text).credit) return 'caption';
  const sentences = head.map((row) => toKey(parseCredit(row.text).sentence));
  const isRepeatedCaption =
    countWords(text) >= SENTENCE_WORDS &&
    head.some((row, index) => row.text !== text && sentences[index] === toKey(text));
  if (isRepeatedCaption) return 'caption';
  return PAPER.test(text) ? 'paper' : 'unknown';
}

/**
 * The headline is the first line with the shape of one: repeated ones first, and then one that has more
 * words than a name; a short line right above another headline is its kicker.
 */
function findHeadline(head: readonly HeadLine[], text: readonly string[]): HeadLine | undefined {
  const able = head.filter(
    ({ text: line, label }) =>
      label === 'unknown' &&
      isHeadlineLike(line) &&
      !COUNT.test(line) &&
      !CLOCK.test(line) &&
      !isPath(line, head),
  );
  // One word that stands there twice is a label.
  const isRepeated = ({ text: line }: HeadLine) =>
    countWords(line) > 1 && able.filter((other) => toKey(other.text) === toKey(line)).length > 1;
  const [first, second] = able;
  // A poem repeats lines below its title; above a headline, a promotion has no headline’s capitals.
  const past = able.findIndex(({ text }) => countWords(text) > NAME_WORDS);
  const isTitled = isHeadline(able[past]?.text ?? '');
  const repeated =
    able.slice(0, past + 1 || able.length).find(isRepeated) ??
    (isTitled ? undefined : able.find((row) => isRepeated(row) && isHeadline(row.text)));
  if (repeated) return repeated;
  if (!first) return undefined;
  const told = new Map(able.map((row) => [row, countTold(row.text, text)]));
  const share = (row: HeadLine | undefined) => (row && told.get(row)?.share) ?? 0;
  const [top, next] = able.filter(
    (row) =>
      (told.get(row)?.count ?? 0) >= LEAST_TOLD && share(row) >= LEAST_SHARE && !isRow(row.text),
  );
  // What was pasted begins with its headline, where no other line is told any better.
  const isLong =
    countWords(first.text) > NAME_WORDS || able.length === 1 || hasCapitals(first.text);
  const isTopLess =
    top &&
    (countWords(top.text) <= NAME_WORDS || (isInCapitals(first.text) && !isInCapitals(top.text)));
  const isFirst = first === head[0] && isLong && (isTopLess || share(first) * 2 >= share(top));
  if (top && !isFirst) {
    const isAboveHeadline =
      next && countWords(top.text) <= NAME_WORDS && countWords(next.text) > NAME_WORDS;
    return isAboveHeadline ? next : top;
  }
  const isKicker =
    second &&
    countWords(first.text) <= NAME_WORDS &&
    countWords(second.text) > NAME_WORDS &&
    isHeadline(second.text) &&
    second.at - first.at === 1;
  if (isKicker) return second;
  if (isNameAlone(first.text)) return able.slice(1).find(({ text }) => !isNameAlone(text));
  if (able.length > 1) return isLong && first === head[0] ? first : undefined;
  return countWords(first.text) > 1 ? first : undefined;
}

/** A row of a table: `Net 3,062,000 vs 3,023,000` */
function isRow(line: string): boolean {
  return (line.match(/\d[\d.,]*/g) ?? []).length > 1;
}

/** Wires set a headline in capitals. */
function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}

/** `Ferry Sails`: capitals on several words */
function hasCapitals(line: string): boolean {
  const words = line.split(' ');
  return isHeadline(line) || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)));
}

/** A path of a site: it parts its names by signs, or ends in the headline that it leads to. */
function isPath(line: string, head: readonly HeadLine[]): boolean {
  if ((line.match(/[»›→\\]|(?<!<[^<>]*)>\s|\s\|\s/gu) ?? []).length > 1) return true;
  const key = toKey(line);
  return head.some(({ text }) => countWords(text) > 1 && key.endsWith(` ${toKey(text)}`));
}

/** Words of a headline that its text has as well, and their share. */
const LEAST_TOLD = 2;
const LEAST_SHARE = 0.3;
/** Letters that words of one root share, whatever their endings. */
const ROOT = 5;
const TEXT_LINES = 30;

/** Counts the words of a line that come again in a text: a headline’s do, a label’s do not. */
function countTold(line: string, text: readonly string[]): { count: number; share: number } {
  const roots = listRoots(line);
  const known = new Set(text.slice(0, TEXT_LINES).flatMap((row) => [...listRoots(row)]));
  const count = [...roots].filter((root) => known.has(root)).length;
  return { count, share: count / Math.max(1, roots.size) };
}

/** `Boats Leave the Harbour` → `boats`, `leave`, `harbo`; Chinese and Japanese in pairs of signs */
function listRoots(line: string): Set<string> {
  const words = line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
        return [...word].slice(1).map((sign, at) => `${[...word][at]}${sign}`);
      }
      return word.length > 3 ? [word.slice(0, ROOT)] : [];
    }),
  );
}

const SECTION = /^section\s*:\s*(?<value>\S.{0,78})$/iu;
const SOURCE = /^(?:source|المصدر)\s*:\s*(?<value>\S.{0,78})$/iu;
/** A name: it begins with a capital, is no sentence, and has few words. */
const NAME = /^[\p{Lu}\p{Lo}\p{N}«“"][^,;:!?،؛؟]*$/u;
const MOST_NAME_WORDS = 6;
const ADDRESS = /^(?:(?:url|link|الرابط)\s*:\s*)?(?<value>https?:\/\/\S+)$/iu;

/**
 * Reads what the lines above a text say: the headline, a date alone on its line, “Updated 3 October 2021”,
 * “Section: World”, “Source: The Wire”, an address, names alone. The lines stay in the copy.
 *
 * @param lines The article’s lines.
 */
export function findHeadFacts(lines: readonly string[]): {
  facts: DeliveredFacts;
  evidence: Evidence[];
} {
  const head = readHead(lines);
  const facts: DeliveredFacts = {};
  const evidence: Evidence[] = [];
  const set = (fact: keyof DeliveredFacts, value: string | undefined, at: number) => {
    if (!value) return;
    const isFirst = facts[fact] === undefined;
    evidence.push({
      fact,
      value,
      from: `line ${at + 1}`,
      ...(!isFirst && { refused: 'a second one' }),
    });
    if (isFirst && fact !== 'byline') Object.assign(facts, { [fact]: value });
  };
  for (const [index, { text, at, label }] of head.entries()) {
    const isShortUrl = shortUrlLabel.test(head[index - 1]?.text ?? '');
    if (label === 'headline' && !facts.title) set('title', text, at);
    if (label === 'date') {
      const { role, date } = readDateLine(text) ?? {};
      set(role === 'updated' ? 'updated' : 'published', date, at);
    }
    if (label === 'byline' && isNameBelow(text) && !readByline(text, ''))
      facts.byline = [...(facts.byline ?? []), text];
    set('section', findName(SECTION, text), at);
    set('sourceName', findName(SOURCE, text), at);
    set('sourceName', readPlaceLine(text)?.name, at);
    if (!isShortUrl) set('sourceUrl', ADDRESS.exec(text)?.groups?.['value'], at);
  }
  return { facts, evidence };
}

function findName(label: RegExp, line: string): string | undefined {
  const name = label.exec(line)?.groups?.['value'] ?? '';
  return NAME.test(name) && countWords(name) <= MOST_NAME_WORDS ? name : undefined;
}
