import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Finds the line of a file that has a text, for a message about what is known without its place.
 *
 * @param file Path as messages show it.
 * @param text As it is written there, or a part of it; the front matter comes first.
 * @param root Folder that the path starts from.
 * @returns Line counted from 1; the first where nothing has the text.
 */
export function findLine(file: string, text: string, root: string = process.cwd()): number {
  try {
    const rows = readFileSync(resolve(root, file), 'utf8').split(/\r\n?|\n/);
    return (
      Math.max(
        0,
        rows.findIndex((row) => row.includes(text)),
      ) + 1
    );
  } catch {
    return 1;
  }
}
