import { existsSync, readFileSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { type Problem, toShownPath } from './problem.ts';

/** Text of a file and its path as messages show it, or what an editor must mend. */
export type TextFile = { file: string } & (
  { text: string; problem?: never } | { text?: never; problem: Problem }
);

/**
 * Reads a file that an editor writes; a missing one is empty, and what is not UTF-8 is told with its line.
 *
 * @param root Folder that paths in messages start from.
 */
export function readTextFile(path: string, root: string): TextFile {
  const file = toShownPath(path, root);
  const decoded = existsSync(path) ? decodeText(readFileSync(path)) : { text: '' };
  if (decoded.text !== undefined) return { file, text: decoded.text };
  const what = 'The text is not UTF-8 here. Save the file as UTF-8.';
  return { file, problem: { file, line: decoded.line, what } };
}
