import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNameKey } from '../../names/spelling/name-words.ts';

/**
 * Reads the names that an editor rejected: `names/rejected.txt` of the content folder, one a line; a line
 * that begins with `#` is a remark.
 *
 * @returns Their keys; none where there is no such file.
 */
export function readRejected(contentDir: string): Set<string> {
  const lines = read(contentDir).split(/\r?\n/);
  return new Set(lines.filter((line) => !/^\s*(?:#|$)/.test(line)).map(getNameKey));
}

/** Writes a name into the list of those that are not proposed again; returns what takes it out. */
export function reject(contentDir: string, name: string): () => void {
  const file = getFile(contentDir);
  mkdirSync(join(contentDir, 'names'), { recursive: true });
  const before = read(contentDir);
  appendFileSync(file, `${before && !before.endsWith('\n') ? '\n' : ''}${name}\n`);
  return () => writeFileSync(file, before);
}

const getFile = (contentDir: string) => join(contentDir, 'names', 'rejected.txt');

function read(contentDir: string): string {
  const file = getFile(contentDir);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
