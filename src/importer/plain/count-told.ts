import { toKey } from './line-kinds.ts';

/** How many words of a line a text has as well, and their share of the line’s. */
export type Told = { count: number; share: number };

/** Words of a headline that its text has as well. */
export const LEAST_TOLD = 2;

/** Letters that words of one root share, whatever their endings. */
const ROOT = 5;
const TEXT_LINES = 30;

/**
 * Counts the words of lines that come again in a text: a headline’s do, a label’s do not. A line that stands in
 * the text as well is not told of by itself.
 *
 * `Boats Leave the Harbour`, above “The boats left the harbour.” → 2 of 3
 */
export function countTold(lines: readonly string[], text: readonly string[]): Told[] {
  const rows = text.slice(0, TEXT_LINES).map((row) => ({ key: toKey(row), roots: listRoots(row) }));
  const listTextRoots = (key?: string) =>
    new Set(rows.flatMap((row) => (row.key === key ? [] : [...row.roots])));
  const all = listTextRoots();
  return lines.map((line) => {
    const key = toKey(line);
    const told = rows.some((row) => row.key === key) ? listTextRoots(key) : all;
    const roots = [...listRoots(line)];
    const count = roots.filter((root) => told.has(root)).length;
    return { count, share: count / Math.max(1, roots.length) };
  });
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
