import type { GivenFacts } from '../facts/merge-facts.ts';
import type { ArchiveIndex } from './archive-index.ts';

/** Where and with what an import works. */
export type ImportContext = {
  contentDir: string;
  given: GivenFacts;
  archive: ArchiveIndex;
  /** Reads the file of an article in the archive. */
  readArchived: (path: string) => string;
};

/** Articles lie by month; a draft without a day cannot yet. */
export function getFolder(published: string | undefined): string {
  return published ? published.slice(0, 7).replace('-', '/') : 'drafts';
}
