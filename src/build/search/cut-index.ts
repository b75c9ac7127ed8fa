import { type IndexFile, isLookedUp, readWordIndex } from './word-index.ts';
import { writeWordIndex } from './write-word-index.ts';

/**
 * Cuts the words of an index into smaller files, so that a search fetches fewer that it does not ask for.
 *
 * @param files All files of the index.
 * @param full Bytes from which on a file is full.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function cutIndex(files: readonly IndexFile[], full?: number): IndexFile[] {
  const others = files.filter((file) => !isLookedUp(file));
  return [...others, ...writeWordIndex(readWordIndex(files), full)];
}
