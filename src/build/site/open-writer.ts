import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file. */
export type Write = (file: string, content: string | Uint8Array) => void;

/**
 * Opens a writer; the folders of its files are made where they are missing. It waits for each file: the
 * threads of Node that write beside take twice the time of the processor, of which a build has none to spare.
 */
export function openWriter(): Write {
  const folders = new Set<string>();
  return (file, content) => {
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };
}
