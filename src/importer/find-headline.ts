import { countWords, isHeadlineLike, toKey } from './line-kinds.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;
/** Lines of which one is the headline where none is repeated. */
const TOP_LINES = 4;

/** A bar that names the section may stand above the headline, and is shorter. */
const BAR_WORDS = 3;

/**
 * Finds the headline of an article’s copy: the first line with the shape of one; a short bar above it
 * is passed over for a line that is repeated above the text.
 *
 * @param lines The article’s lines.
 * @returns The line without the spaces around it, or nothing where no line can be one.
 */
export function findHeadline(lines: readonly string[]): string | undefined {
  const head = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, HEAD_LINES);
  const able = head.filter(isHeadlineLike);
  const isRepeated = (line: string) =>
    able.filter((other) => toKey(other) === toKey(line)).length > 1;
  const past = able.findIndex((line) => countWords(line) > BAR_WORDS);
  const repeated = able.slice(0, past + 1 || able.length).find(isRepeated);
  const top = head.slice(0, TOP_LINES);
  const found =
    repeated ??
    top.find((line) => isHeadlineLike(line) && line.includes(' ')) ??
    top.slice(0, 1).find(isHeadlineLike);
  return found?.replace(/\s+/gu, ' ');
}
