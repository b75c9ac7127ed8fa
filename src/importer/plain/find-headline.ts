import { isSectionBar } from '../../copy/read/furniture.ts';
import { countWords, isHeadlineLike, toKey } from './line-kinds.ts';

/** Lines that a news site can set above a text. */
const HEAD_LINES = 24;
/** Lines of which one is the headline where none is repeated. */
const TOP_LINES = 4;
/** The name of a section or a paper may stand above the headline, and is shorter. */
const NAME_WORDS = 3;

/**
 * Finds the headline of an article’s copy: the first line with the shape of one; a short name above it
 * is passed over for a line that is repeated above the text, and a bar of sections always.
 *
 * @param lines The article’s lines.
 * @returns The line without the spaces around it, or nothing where no line can be one.
 */
export function findHeadline(lines: readonly string[]): string | undefined {
  const all = lines.map((line) => line.trim()).filter(Boolean);
  const head = dropBars(all.slice(0, HEAD_LINES));
  const able = head.filter(isHeadlineLike);
  const isRepeated = (line: string) =>
    able.filter((other) => toKey(other) === toKey(line)).length > 1;
  const past = able.findIndex((line) => countWords(line) > NAME_WORDS);
  const repeated = able.slice(0, past + 1 || able.length).find(isRepeated);
  const top = head.slice(0, TOP_LINES);
  const found =
    repeated ??
    top.find((line) => isHeadlineLike(line) && line.includes(' ')) ??
    top.slice(0, 1).find(isHeadlineLike);
  return found?.replace(/\s+/gu, ' ');
}

/** Leaves bars out, and the paper’s name above a bar that has a headline right below it. */
function dropBars(head: readonly string[]): string[] {
  const [name = '', bar = '', below = ''] = head;
  const isNamed = countWords(name) <= NAME_WORDS && isSectionBar(bar) && isHeadlineLike(below);
  return head.slice(isNamed ? 2 : 0).filter((line) => !isSectionBar(line));
}
