import { findLatest } from '../../articles/outline.ts';
import type { Revision } from '../../articles/revisions/find-revisions.ts';
import type { Article } from './get-articles.ts';

/** When an article was last changed: as written in front matter, and in milliseconds since 1970. */
export type Change = { date: string; moment: number };

/**
 * Finds when an article was last changed: by an update, a correction or an edit that is not minor; else when it was
 * published.
 *
 * @param revisions From the archive.
 */
export function findChange(
  { outline: { published, changed = published } }: Pick<Article, 'outline'>,
  revisions: readonly Revision[] = [],
): Change {
  const seen = revisions.filter(({ isMinor }) => !isMinor).map(({ at }) => at);
  const date = findLatest(changed, seen);
  return { date, moment: Date.parse(date) };
}
