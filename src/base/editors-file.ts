import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from './problem.ts';
import { decodeText } from './text/decode-text.ts';

/** A file that editors write: its path as messages show it, and its text or what keeps it from being read. */
export type EditorsFile = { file: string } & (
  | { text: string; problems?: never }
  | { text?: never; problems: Problem[] }
);

/**
 * Reads a file that editors write; a missing one is empty.
 *
 * @param root Folder that paths in messages start from.
 */
export function readEditorsFile(path: string, root: string): EditorsFile {
  const file = toShownPath(path, root);
  if (!existsSync(path)) return { file, text: '' };
  const { text, line } = { line: 1, ...decodeText(readFileSync(path)) };
  if (text !== undefined) return { file, text };
  const what = 'The text is not UTF-8 here. Save the file as UTF-8.';
  return { file, problems: [{ file, line, what }] };
}

/** Writes a path as messages show it: below the project where it lies there, else whole. */
export function toShownPath(file: string, root: string): string {
  const near = relative(root, file);
  return near.startsWith('..') ? file : near;
}
