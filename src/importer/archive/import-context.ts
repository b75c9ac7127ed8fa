import type { GivenFacts } from '../facts/settle-facts.ts';
import type { KnownIndex } from './known-index.ts';

/** Where and with what an import works. */
export type ImportContext = {
  contentDir: string;
  given: GivenFacts;
  known: KnownIndex;
  /** Reads a file that is known already. */
  readKnown: (path: string) => string;
};

/** Articles lie by month; a draft without a day cannot yet. */
export function getFolder(published: string | undefined): string {
  return published ? published.slice(0, 7).replace('-', '/') : 'drafts';
}
