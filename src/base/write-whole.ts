import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

let count = 0;

/**
 * Writes a file so that it is there whole or not at all, whatever breaks off the writing.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}-${count++}.part`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
