import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { isHeadline } from '../../copy/read/is-headline.ts';
import { isNameAlone } from '../../copy/read/is-name-alone.ts';
import { countTold, type Told } from './count-told.ts';
import type { HeadLine } from './head-line.ts';
import { countWords, isDense, isHeadlineLike, isInCapitals, toKey } from './line-kinds.ts';

/** The name of a section or a kicker above a headline has no more words. */
const NAME_WORDS = 3;
/** A label below another line has no more words. */
const LABEL_WORDS = { spaced: 2, unspaced: 3 };
/** Words of a headline that its text has as well, and their share; pairs of signs are shared by chance less often. */
const LEAST_TOLD = 2;
const LEAST_SHARE = { spaced: 0.5, unspaced: 0.3 };
/** Words of a kicker that is as long as a headline, and how many times as much is told of its headline. */
const KICKER_WORDS = 4;
const TOLD_MORE = 3;
/** So many lines that may be headlines are a menu of them. */
const MENU = 10;
/** Lines, blank ones among them, that stand together. */
const BESIDE = 2;
/** A paper and its edition: `The Quay Post - ONLINE EDITION` */
const PAPER = /^(?:\S+ ){1,4}[-–—] \S+(?: \S+)?$/u;
/** Counts, like that of the members who are on board, are no headline. */
const COUNT = /^\d+ \p{Ll}+(?: \S+){0,3}$/u;
const BROKEN_OFF = /(?:…|\.\.\.)$/u;
/** A blog’s name stands above its entries, and beside who wrote: `For the Quay Talk blog` */
const BLOG = /^(?<name>\S+(?: \S+){1,3}): /u;
/** A link to something else says what kind it is: `VIDEO | Ferries Sail` */
const KIND = /^\p{Lu}{2,} \| /u;
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
type Candidate = HeadLine & Told;

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

function isSummary(line: string): boolean {
  return isHeadlineLike(line) && SENTENCES.test(line) && countWords(line) >= SUMMARY_WORDS;
}

function listCandidates(head: readonly HeadLine[], text: readonly string[]): Candidate[] {
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

/** Says whether another line may as well be the headline as the one that was picked. */
function isDoubtful(
  picked: Candidate,
  candidates: readonly Candidate[],
  { isPage, isMenu }: { isPage: boolean; isMenu: boolean },
): boolean {
  const at = candidates.indexOf(picked);
  const isTold = picked.count >= LEAST_TOLD;
  const better = candidates.filter(({ share }) => share > picked.share);
  const isListed = [1, 2].every((next) => candidates[at + next]?.at === picked.at + next);
  if (KIND.test(picked.text) || (better.length > 0 && !isTold)) return true;
  if (isMenu && (better.length > 0 || isListed)) return true;
  if (
    at > 0 &&
    countWords(picked.text) <= LABEL_WORDS[isUnspaced(picked.text) ? 'unspaced' : 'spaced']
  )
    return true;
  const [above, below] = [candidates[at - 1], candidates[at + 1]];
  const isKicker =
    below &&
    isInCapitals(picked.text) &&
    !isInCapitals(below.text) &&
    below.at - picked.at <= BESIDE &&
    below.share >= picked.share &&
    !isRow(below.text);
  // The text tells far more of the line below it.
  const isShortOfIt =
    below &&
    countWords(picked.text) <= KICKER_WORDS &&
    countWords(below.text) > KICKER_WORDS &&
    below.at - picked.at <= BESIDE &&
    below.share > picked.share &&
    below.count >= picked.count * TOLD_MORE;
  const isBelowIt =
    above &&
    above.count > 0 &&
    picked.at - above.at <= BESIDE &&
    countWords(above.text) > NAME_WORDS &&
    !isInCapitals(above.text);
  // The name of a section stands above the headline.
  const isName =
    isPage &&
    countWords(picked.text) <= NAME_WORDS &&
    candidates.slice(at + 1).some(({ text }) => countWords(text) > NAME_WORDS && !isRow(text));
  const isPaper =
    (PAPER.test(picked.text) || isNameAlone(picked.text)) &&
    candidates.slice(at + 1).some(({ text }) => countWords(text) > NAME_WORDS && !isRow(text));
  return Boolean(isKicker || isShortOfIt || isBelowIt || isName || isPaper);
}

/** Says whether more of a page was pasted than its article: its buttons stand above the text. */
function isPage(head: readonly HeadLine[]): boolean {
  return head.some(({ label }) => label === 'control');
}

/** Says whether a line that a paste begins with is no name of a section. */
function isLong(first: Candidate, candidates: readonly Candidate[]): boolean {
  return countWords(first.text) > NAME_WORDS || candidates.length === 1 || hasCapitals(first.text);
}

/** A row of a table: `Net 3,062,000 vs 3,023,000` */
function isRow(line: string): boolean {
  const numbers = line.match(/\d[\d.,]*/g) ?? [];
  return numbers.length > 1 && (isDense(line) || isInCapitals(line));
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

/** The name of a section stands in the path to it, or above the headline and below it once more. */
function isSection(line: string, head: readonly HeadLine[]): boolean {
  if (countWords(line) > NAME_WORDS) return false;
  const key = toKey(line);
  const isPart = ({ text }: HeadLine) =>
    text.split(PATH_SIGN).length > 2 && text.split(PATH_SIGN).some((part) => toKey(part) === key);
  if (head.some(isPart)) return true;
  const places = head.flatMap(({ text }, at) => (toKey(text) === key ? [at] : []));
  const [first = 0, second = 0] = places;
  return head
    .slice(first + 1, second)
    .some(
      ({ text, label }) =>
        label === 'unknown' &&
        countWords(text) > 0 &&
        toKey(text) !== key &&
        second - first <= BESIDE + 1,
    );
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

function isPathTo(line: string, headline: string): boolean {
  const [key, end] = [toKey(line), toKey(headline)];
  if (key.length <= end.length || !key.endsWith(end)) return false;
  return countWords(headline) > NAME_WORDS || (countWords(headline) > 1 && key.endsWith(` ${end}`));
}
