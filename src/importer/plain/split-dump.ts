import { parseCredit } from '../../copy/read/captions/parse-credit.ts';
import { isSectionBar } from '../../copy/read/furniture.ts';
import {
  countWords,
  isDense,
  isHeadlineLike,
  isInCapitals,
  isLabel,
  isProse,
  isSeparator,
  isTable,
  toKey,
} from './line-kinds.ts';
import { findUsualGap, startsBelowGap } from './starts-below-gap.ts';

/** Lines within which a site sets its headline a second time. */
const HEAD_LINES = 24;
/** Lines between two headlines that no rule knows, and words of such a line: more are verses or prose. */
const MOST_UNKNOWN = 1;
const LABEL_WORDS = 4;
/** The name of a site has no more words: a table below it is no article. */
const NAME_WORDS = 3;
/** Rows that are looked at. */
const TABLE_LINES = 6;

/**
 * Parts a dump into its articles. A new one begins, once the one before it has had text, or a table below its headline,
 * - at a headline that is repeated above its text, or
 * - at a line like a headline below a rule, three blank lines, or, where the dump does not begin with
 *   a repeated headline, two; and more than usually stand above its paragraphs.
 *
 * @param lines All lines of the dump.
 * @returns The lines of each article, from its first to its last that is not blank; rules between
 *   articles belong to none.
 */
export function splitDump(lines: readonly string[]): string[][] {
  const isRepeating = startsWithRepeatedHeadline(lines, firstLine(lines));
  const least = Math.max(isRepeating ? 3 : 2, findUsualGap(lines) + 1);
  const starts = findStarts(
    lines,
    (all, index) => startsWithRepeatedHeadline(all, index) || startsBelowGap(all, index, least),
  );
  return starts.map((start, index) => {
    const article = lines.slice(start, starts[index + 1]);
    const last = article.findLastIndex((line) => line.trim() && !isSeparator(line));
    return article.slice(0, last + 1);
  });
}

type Test = (lines: readonly string[], index: number) => boolean;

function findStarts(lines: readonly string[], startsArticle: Test): number[] {
  const first = firstLine(lines);
  const starts = [first];
  // A caption may be as long as prose, but comes more than once: text is what stands there once.
  const counts = new Map<string, number>();
  let once = 0;
  let rows: string[] = [];
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]?.trim();
    if (!line) continue;
    // A headline that is long enough to be prose, and stands there again, begins nothing.
    const others = once - (counts.get(line) === 1 ? 1 : 0);
    const head = lines[starts.at(-1) ?? first]?.trim() ?? '';
    const hasTable = line !== head && countWords(head) > NAME_WORDS && isTable(rows);
    const hasText = others > 0 || hasTable;
    if (hasText && isEdge(lines[index - 1]) && startsArticle(lines, index)) {
      starts.push(index);
      counts.clear();
      once = 0;
      rows = [];
    } else if (line !== head && rows.length < TABLE_LINES && isDense(line)) rows.push(line);
    if (!isProse(line)) continue;
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    if (count === 1) once += 1;
    if (count === 2) once -= 1;
  }
  return starts;
}

function isEdge(line: string | undefined): boolean {
  return !line?.trim() || isSeparator(line);
}

function firstLine(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() && !isSeparator(line));
}

/** `Headline`, captions and buttons, `Headline` again; a bar of sections may stand above. */
function startsWithRepeatedHeadline(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (isSectionBar(line.trim())) return startsWithRepeatedHeadline(lines, index + 1);
  // Wires end a headline in capitals with a full stop as well.
  const isWire = isInCapitals(line) && isHeadlineLike(line.trim().replace(/\.$/u, ''));
  if (!isHeadlineLike(line) && !isWire) return false;
  const below = lines.slice(index + 1, index + 1 + HEAD_LINES);
  const keys = below.map(toKey);
  const again = keys.indexOf(toKey(line));
  const isParted = below.slice(0, Math.max(0, again)).some((other) => !other.trim());
  if (!isParted) return false;
  const unknown = below.slice(0, again).filter((other, at) => {
    const key = keys[at] ?? '';
    const isTwin = keys.indexOf(key) !== keys.lastIndexOf(key);
    return !isTwin && other.trim() && !isLabel(other) && !parseCredit(other.trim()).credit;
  });
  return (
    unknown.length <= MOST_UNKNOWN && unknown.every((other) => countWords(other) <= LABEL_WORDS)
  );
}
