import type { Revision } from '../../articles/revisions/find-revisions.ts';
import type { Article } from './get-articles.ts';
import { getShownFacts } from './get-shown-facts.ts';

/** When an article was last changed: as written in front matter, and in milliseconds since 1970. */
export type Change = { date: string; moment: number };

/**
 * Finds when an article was last changed: by an update, a correction or an edit that is not minor; else when it was
 * published.
 *
 * @param revisions From the archive.
 */
export function findChange(
  article: Pick<Article, 'front' | 'facts'>,
  revisions: readonly Revision[] = [],
): Change {
  const { published, corrections } = article.front;
  const { updated } = getShownFacts(article);
  const dates = [
    ...(updated ? [updated] : []),
    ...corrections.map(({ date }) => date),
    ...revisions.filter(({ isMinor }) => !isMinor).map(({ at }) => at),
  ];
  let last = { date: published, moment: Date.parse(published) };
  for (const date of dates) {
    const moment = Date.parse(date);
    if (moment > last.moment) last = { date, moment };
  }
  return last;
}
