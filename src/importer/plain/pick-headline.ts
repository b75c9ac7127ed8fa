import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { isHeadline } from '../../copy/read/is-headline.ts';
import { isNameAlone } from '../../copy/read/is-name-alone.ts';
import { countTold, LEAST_TOLD } from './count-told.ts';
import type { HeadLine } from './head-line.ts';
import {
  type Candidate,
  isPathTo,
  isRow,
  isSummary,
  listCandidates,
  NAME_WORDS,
} from './headline-candidates.ts';
import { isDoubtful } from './is-doubtful-headline.ts';
import { countWords, isInCapitals, toKey } from './line-kinds.ts';

/** Share of a headline’s words that its text has; pairs of signs are shared by chance less often. */
const LEAST_SHARE = { spaced: 0.5, unspaced: 0.3 };
/** So many lines that may be headlines are a menu of them. */
const MENU = 10;
const BROKEN_OFF = /(?:…|\.\.\.)$/u;

/**
 * Picks the headline among the labelled lines above a text: one that stands there again, then the first that the
 * text tells of, then what the paste begins with where nothing is told any better. Where two lines may be it, and
 * below the byline where no capitals say so, there is none: a draft without a headline is mended sooner than one
 * with a wrong one.
 *
 * @param text The lines below.
 */
export function pickHeadline(
  head: readonly HeadLine[],
  text: readonly string[],
): HeadLine | undefined {
  const able = listCandidates(head, text);
  const byline = head.find(({ label }) => label === 'byline')?.at ?? Infinity;
  const signed = head.find(({ label }) => label === 'byline' || label === 'date')?.at ?? Infinity;
  const repeated = findRepeated(able) ?? findBrokenOff(head);
  // Below who wrote and when, what stands twice may be a button.
  const isButton =
    repeated && isPage(head) && repeated.at > signed && countWords(repeated.text) <= NAME_WORDS;
  if (repeated && !isButton) return repeated;
  const candidates = able.filter(({ at, text: line }) => at < byline || isHeadline(line));
  const [first] = able;
  const isAboveTable = able.some(({ text: line }) => isRow(line));
  if (first && isAboveTable && isWireHeadline(first, able, head)) return first;
  const led = findPathEnd(candidates, head);
  if (led) return led;
  const picked = findTold(candidates, head) ?? findFirst(candidates, head);
  if (!picked || isWireHeadline(picked, able, head)) return picked;
  if (isLabelAbove(picked, head) || isTeaser(picked, head, text)) return undefined;
  return isDoubtful(picked, candidates, {
    isPage: isPage(head),
    isMenu: able.length >= MENU,
  })
    ? undefined
    : picked;
}

/** Says whether the text tells nothing of a line, and much of one of two sentences below it. */
function isTeaser(picked: Candidate, head: readonly HeadLine[], text: readonly string[]): boolean {
  if (picked.count >= LEAST_TOLD) return false;
  const below = head.filter(
    ({ text: line, label, at }) => label === 'unknown' && at > picked.at && isSummary(line),
  );
  return countTold(
    below.map((row) => row.text),
    text,
  ).some(({ count, share }) => count >= LEAST_TOLD && share >= LEAST_SHARE.spaced);
}

/** A poem repeats lines below its title; above a headline, a promotion has no headline’s capitals. */
function findRepeated(able: readonly Candidate[]): Candidate | undefined {
  // One word that stands there twice is a label.
  const isRepeated = ({ text: line }: HeadLine) =>
    countWords(line) > 1 && able.filter((other) => toKey(other.text) === toKey(line)).length > 1;
  const past = able.findIndex(({ text }) => countWords(text) > NAME_WORDS);
  const isTitled = isHeadline(able[past]?.text ?? '');
  return (
    able.slice(0, past + 1 || able.length).find(isRepeated) ??
    (isTitled ? undefined : able.find((row) => isRepeated(row) && isHeadline(row.text)))
  );
}

/** Finds a headline that breaks off, where it stands there again: `Favourites Win…` */
function findBrokenOff(head: readonly HeadLine[]): HeadLine | undefined {
  const rows = head.filter(
    ({ text, label }) => label === 'unknown' && BROKEN_OFF.test(text) && countWords(text) > 1,
  );
  return rows.find(({ text, at }) => rows.some((row) => row.at > at && row.text === text));
}

/** Finds the line that a path of the site leads to: it ends in the headline. */
function findPathEnd(
  candidates: readonly Candidate[],
  head: readonly HeadLine[],
): Candidate | undefined {
  const isEnd = ({ text, at }: Candidate) =>
    countWords(text) > 1 && head.some((row) => row.at < at && isPathTo(row.text, text));
  const ends = candidates.filter(isEnd);
  return ends.length === 1 ? ends[0] : undefined;
}

/** Finds the first line that the text tells of; a short one right above another is its kicker. */
function findTold(
  candidates: readonly Candidate[],
  head: readonly HeadLine[],
): Candidate | undefined {
  const [first] = candidates;
  const [top, next] = candidates.filter(
    ({ text, count, share }) =>
      count >= LEAST_TOLD &&
      share >= (isUnspaced(text) ? LEAST_SHARE.unspaced : LEAST_SHARE.spaced) &&
      !isRow(text) &&
      !isListOfNames(text),
  );
  if (!first || !top) return undefined;
  // What was pasted begins with its headline, where no other line is told any better.
  const isTopLess =
    countWords(top.text) <= NAME_WORDS || (isInCapitals(first.text) && !isInCapitals(top.text));
  const isFirst =
    first.at === head[0]?.at &&
    isLong(first, candidates) &&
    (isTopLess || first.share * 2 >= top.share);
  if (isFirst) return first;
  const isKicker = next && countWords(top.text) <= NAME_WORDS && countWords(next.text) > NAME_WORDS;
  return isKicker ? next : top;
}

/** Finds the line that a paste begins with, or the one below its kicker or its byline. */
function findFirst(
  candidates: readonly Candidate[],
  head: readonly HeadLine[],
): Candidate | undefined {
  const [first, second] = candidates;
  if (!first) return undefined;
  const isKicker =
    second &&
    countWords(first.text) <= NAME_WORDS &&
    countWords(second.text) > NAME_WORDS &&
    isHeadline(second.text) &&
    second.at - first.at === 1;
  const isTold = ({ text, count }: Candidate) =>
    count > 0 || !isPage(head) || (candidates.length === 1 && isHeadline(text));
  if (isKicker) return isTold(second) ? second : undefined;
  if (isNameAlone(first.text)) {
    const below = candidates.slice(1).find(({ text }) => !isNameAlone(text));
    return below && countWords(below.text) > 1 && isTold(below) ? below : undefined;
  }
  if (candidates.length > 1) {
    return isLong(first, candidates) && first.at === head[0]?.at && isTold(first)
      ? first
      : undefined;
  }
  return countWords(first.text) > 1 && isTold(first) ? first : undefined;
}

/** Wires begin with a headline in capitals, and tables tell nothing of theirs. */
function isWireHeadline(
  picked: Candidate,
  able: readonly Candidate[],
  head: readonly HeadLine[],
): boolean {
  const words = countWords(picked.text);
  if (picked.at !== head[0]?.at || !isInCapitals(picked.text) || words < 2) return false;
  return words > NAME_WORDS || able.some(({ text }) => isRow(text));
}

/** One word in capitals is the name of a section where another stands below it, or more is said: `EVENTS` */
function isLabelAbove(picked: HeadLine, head: readonly HeadLine[]): boolean {
  const isOneLabel = (line: string) => countWords(line) === 1 && isInCapitals(line);
  const isMore = ({ text, label, at }: HeadLine) =>
    at > picked.at &&
    label === 'unknown' &&
    (isOneLabel(text) || countWords(text) > NAME_WORDS) &&
    !isRow(text);
  return isOneLabel(picked.text) && head.some(isMore);
}

/** Says whether more of a page was pasted than its article: its buttons stand above the text. */
function isPage(head: readonly HeadLine[]): boolean {
  return head.some(({ label }) => label === 'control');
}

/** Says whether a line that a paste begins with is no name of a section. */
function isLong(first: Candidate, candidates: readonly Candidate[]): boolean {
  return countWords(first.text) > NAME_WORDS || candidates.length === 1 || hasCapitals(first.text);
}

/** Labels of a page: `Health, Diet` */
function isListOfNames(line: string): boolean {
  const names = line.split(/, /u);
  return names.length > 1 && names.every((name) => /^\p{Lu}\p{L}*$/u.test(name));
}

/** `Ferry Sails`: capitals on several words */
function hasCapitals(line: string): boolean {
  const words = line.split(' ');
  return isHeadline(line) || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)));
}
