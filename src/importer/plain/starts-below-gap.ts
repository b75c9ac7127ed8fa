import { parseCredit } from '../../copy/read/captions/parse-credit.ts';
import {
  countWords,
  isHeadlineLike,
  isLabel,
  isProse,
  isSeparator,
  isTable,
} from './line-kinds.ts';

/** Lines within which the text of an article begins. */
const HEAD_LINES = 24;
/** A subheading may stand below a gap; it is rarely longer than this. */
const SUBHEADING_WORDS = 4;
/** Blank lines below which the shortest headline begins an article. */
const WIDE_GAP = 3;
/** Parts scenes of a story as often as articles. */
const STARS = /^\s*(?:[*•~]\s*){3,}$/;

/** Counts the blank lines that most often stand right above a paragraph of a dump. */
export function findUsualGap(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  let gap = 0;
  for (const line of lines) {
    if (isProse(line)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    gap = line.trim() ? 0 : gap + 1;
  }
  const [usual] = [...counts].sort(([one, count], [other, more]) => more - count || one - other);
  return usual?.[0] ?? 0;
}

/**
 * Says whether an article begins at a line: one like a headline, below a gap or a rule, with a text
 * of its own; below stars, it must have more of a head.
 *
 * @param leastGap Blank lines that are a gap.
 */
export function startsBelowGap(lines: readonly string[], index: number, leastGap: number): boolean {
  const line = lines[index] ?? '';
  const below = lines.slice(index + 1, index + 1 + HEAD_LINES);
  if (!isHeadlineLike(line)) return false;
  let start = index;
  while (start > 0 && isEdge(lines[start - 1] ?? '')) start -= 1;
  const edge = lines.slice(start, index);
  const isLong = countWords(line) >= SUBHEADING_WORDS;
  const isAboveTable = isLong && edge.length >= WIDE_GAP && isTable(below);
  if (!isAboveTable && !below.some(isProse)) return false;
  const rules = edge.filter(isSeparator);
  if (rules.some((rule) => STARS.test(rule))) return isHead(line, below);
  if (rules.length > 0) return true;
  return edge.length >= leastGap && (isLong || edge.length >= WIDE_GAP);
}

/** A blank line, or a rule. */
function isEdge(line: string): boolean {
  return !line.trim() || isSeparator(line);
}

/** A headline in capitals, or with labels or captions below it, and no line that runs on. */
function isHead(line: string, below: readonly string[]): boolean {
  const [next = ''] = below;
  const isMarked = (row: string) => isLabel(row) || Boolean(parseCredit(row.trim()).credit);
  if (below.slice(0, below.findIndex(isProse)).some(isMarked)) return true;
  const words = line.trim().split(/\s+/u);
  const capital = words.filter((word) => /^\P{L}*[^\p{Ll}\P{L}]/u.test(word));
  const isRunningOn = next.trim() !== '' && !isProse(next);
  return words.length >= SUBHEADING_WORDS && capital.length * 2 > words.length && !isRunningOn;
}
