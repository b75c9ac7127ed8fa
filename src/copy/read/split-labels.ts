import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { foldText } from '../../base/text/fold-text.ts';

/** Signs of the longest label of a button. */
const LONGEST = 24;

/**
 * Splits a row of buttons into their labels, folded; a line without marks between labels is none, nor is one with a
 * part that is too long for a label.
 *
 * `[Print] [Close] | 3 comments` → `print`, `close`, `3 comments`
 */
export function splitLabels(row: string): string[] {
  const marks = isUnspaced(row) ? /[\s|｜·•‧【】[\]]/u : /[|｜·•‧【】[\]]/u;
  const labels = row.split(marks).map(foldText).filter(Boolean);
  return labels.length > 1 && labels.every(({ length }) => length <= LONGEST) ? labels : [];
}
