import type { Revision } from '../../articles/revisions/find-revisions.ts';
import type { Article } from './get-articles.ts';
import { getShownFacts } from './get-shown-facts.ts';

/** When an article was last changed: as front matter has it, and in milliseconds since 1970. */
export type Change = { date: string; moment: number };

/**
 * Finds when an article was last changed: by an update, by a correction, by an edit that is more than a slip of
 * the pen mended, or when it was published.
 *
 * @param revisions As the archive has them.
 */
export function findChange(
  article: Pick<Article, 'front' | 'facts'>,
  revisions: readonly Revision[] = [],
): Change {
  const { published, corrections } = article.front;
  const { updated } = getShownFacts(article);
  const dates = [
    published,
    ...(updated ? [updated] : []),
    ...corrections.map(({ date }) => date),
    ...revisions.filter(({ isMinor }) => !isMinor).map(({ at }) => at),
  ];
  const changes = dates.map((date) => ({ date, moment: Date.parse(date) }));
  return changes.reduce((last, one) => (one.moment > last.moment ? one : last));
}
