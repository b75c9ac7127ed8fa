import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNameKey } from '../spelling/name-words.ts';

/**
 * Reads the names that an editor rejected: `names/rejected.txt` of the content folder, one a line; a line
 * that begins with `#` is a remark.
 *
 * @returns Their keys; none where there is no such file.
 */
export function readRejected(contentDir: string): Set<string> {
  const file = join(contentDir, 'names', 'rejected.txt');
  if (!existsSync(file)) return new Set();
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return new Set(lines.filter((line) => !/^\s*(?:#|$)/.test(line)).map(getNameKey));
}
