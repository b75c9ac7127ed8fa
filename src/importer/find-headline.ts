import { isHeadlineLike, toKey } from './line-kinds.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;

/**
 * Finds the headline of an article’s copy: the first line above the text that is repeated there, or
 * else the first that has the shape of one.
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
  const count = (line: string) => able.filter((other) => toKey(other) === toKey(line)).length;
  const found =
    able.find((line, index) => count(line) > 1 && head.indexOf(line) <= index + HEAD_LINES / 4) ??
    head.slice(0, 4).find((line) => isHeadlineLike(line) && line.includes(' ')) ??
    head.slice(0, 1).find(isHeadlineLike);
  return found?.replace(/\s+/gu, ' ');
}
