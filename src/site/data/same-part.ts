import { countFull, type Listed, type ListPart } from '../../base/text/split-list.ts';
import type { Archive } from './archive.ts';
import type { ListChange } from './find-affected.ts';
import type { Article } from './get-articles.ts';

/**
 * Tells whether a page of a list is as it was: none of its articles is shown otherwise, and it was not, and is not, the
 * last before the newest page, whose link to that has no number.
 *
 * @param change How the list has changed since.
 */
export function isSamePart(
  { getRank }: Pick<Archive, 'getRank'>,
  articles: Listed<Article>,
  { number, from, to }: ListPart,
  { rank, grown }: ListChange,
): boolean {
  if (number === undefined) return false;
  const [now, before] = [articles.length, articles.length - grown];
  const full = Math.min(countFull(now, to - from), countFull(before, to - from));
  const [newest] = articles.slice(from, from + 1);
  return number < full && newest !== undefined && getRank(newest) > rank;
}
