import { formatDate } from '../../base/dates/format-date.ts';
import type { Answer } from './answer-query.ts';
import type { SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';

/** What of the archive was searched, and what may be searched next; the first day of each. */
export type OlderArticles = { since: string | undefined; next: string | undefined };

/**
 * Tells what of the archive a search left out. Nothing where it knew all articles, or all of the year that
 * it is narrowed to.
 *
 * @param archives First day of each index of the archive, latest first.
 */
export function findOlder(
  answer: Pick<Answer, 'reach'> | undefined,
  { filters: { year } }: Pick<SearchState, 'filters'>,
  archives: readonly string[],
): OlderArticles {
  const reach = answer?.reach ?? archives.length;
  if (year || reach >= archives.length) return { since: undefined, next: undefined };
  return { since: archives[reach - 1], next: archives[reach] };
}

/** Offers to search older articles too; the button is hidden where there are none. */
export function showOlder(
  button: HTMLButtonElement,
  { next }: OlderArticles,
  words: SearchWords,
): void {
  const { lang } = document.documentElement;
  button.hidden = !next;
  if (next) button.textContent = fillWords(words.older, { date: formatDate(next, lang) });
}
