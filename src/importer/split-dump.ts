import { parseCredit } from '../markdown/parse-credit.ts';
import { countWords, isHeadlineLike, isLabel, isProse, isSeparator, toKey } from './line-kinds.ts';

/** Lines within which a site sets its headline a second time. */
const HEAD_LINES = 24;
/** A subheading may stand below two blank lines; it is rarely longer than this. */
const SUBHEADING_WORDS = 4;

/**
 * Parts a dump into its articles. A new one begins, once the one before it has had text,
 * - at a headline that is repeated above its text, or
 * - where no headline of the dump is: at a line like a headline below two blank lines or a rule.
 *
 * @param lines All lines of the dump.
 * @returns The lines of each article, from its first to its last that is not blank; rules between
 *   articles belong to none.
 */
export function splitDump(lines: readonly string[]): string[][] {
  const repeated = findStarts(lines, startsWithRepeatedHeadline);
  const isRepeating = repeated.length > 1 || startsWithRepeatedHeadline(lines, firstLine(lines));
  const starts = isRepeating ? repeated : findStarts(lines, startsBelowGap);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const last = lines.slice(0, end).findLastIndex((line) => line.trim() && !isSeparator(line));
    return lines.slice(start, Math.max(start, last) + 1);
  });
}

type Test = (lines: readonly string[], index: number) => boolean;

function findStarts(lines: readonly string[], startsArticle: Test): number[] {
  const starts = [firstLine(lines)];
  for (let index = firstLine(lines) + 1; index < lines.length; index++) {
    const since = lines.slice(starts.at(-1), index);
    if (!lines[index]?.trim() || !isEdge(lines[index - 1])) continue;
    if (startsArticle(lines, index) && since.some(isUnrepeatedProse)) starts.push(index);
  }
  return starts;
}

function isEdge(line: string | undefined): boolean {
  return !line?.trim() || isSeparator(line);
}

/** A caption may be as long as prose, but comes more than once. */
function isUnrepeatedProse(line: string, _index: number, all: readonly string[]): boolean {
  return isProse(line) && all.filter((other) => other.trim() === line.trim()).length === 1;
}

function firstLine(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() && !isSeparator(line));
}

/** `Headline`, captions and buttons, `Headline` again. */
function startsWithRepeatedHeadline(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!isHeadlineLike(line)) return false;
  const key = toKey(line);
  const below = lines.slice(index + 1, index + 1 + HEAD_LINES);
  const again = below.findIndex((other) => toKey(other) === key);
  const between = below.slice(0, Math.max(0, again)).filter((other) => other.trim());
  const isParted = below.slice(0, again).some((other) => !other.trim());
  const isTwin = (other: string) => below.filter((twin) => toKey(twin) === toKey(other)).length > 1;
  return (
    again > 0 &&
    isParted &&
    between.every((other) => isLabel(other) || parseCredit(other.trim()).credit || isTwin(other))
  );
}

/** A line like a headline, below a gap, with a text of its own. */
function startsBelowGap(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!isHeadlineLike(line)) return false;
  let gap = 0;
  for (let at = index - 1; at >= 0 && isEdge(lines[at]); at--) {
    gap += isSeparator(lines[at] ?? '') ? 3 : 1;
  }
  const isLong = countWords(line) >= SUBHEADING_WORDS;
  return (gap >= 3 || (gap === 2 && isLong)) && lines.slice(index + 1).some(isProse);
}
