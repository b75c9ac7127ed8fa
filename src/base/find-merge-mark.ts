/** What to say of it. */
export const MERGE_MARK =
  'A merge left two versions here. Leave one of them, and take out the lines of “<<<<<<<”, “=======” and “>>>>>>>”.';

/**
 * Finds where git has left both versions of lines that it could not merge.
 *
 * @returns The line, counted from 1; nothing where there are none.
 */
export function findMergeMark(text: string): number | undefined {
  let begin = 0;
  let isParted = false;
  for (const [index, row] of text.split('\n').entries()) {
    if (row.startsWith('<<<<<<< ')) [begin, isParted] = [index + 1, false];
    else if (begin > 0 && /^={7}\r?$/.test(row)) isParted = true;
    else if (isParted && row.startsWith('>>>>>>> ')) return begin;
  }
  return undefined;
}
