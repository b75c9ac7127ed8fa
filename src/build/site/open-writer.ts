import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file. */
export type Write = (file: string, content: string | Uint8Array) => void;

/**
 * Opens a writer, which also makes missing folders. It writes synchronously: the thread pool of Node would need twice
 * the processor time.
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
