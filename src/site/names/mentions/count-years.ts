import { getDay } from '../../../articles/get-day.ts';
import { toPartAddress } from '../../../base/list-address.ts';
import type { ListPart } from '../../../base/text/split-list.ts';
import type { Article } from '../../data/get-articles.ts';

/** Mentions of a year, and the address at which they begin: `/people/ada-morn/3/#y2016`. */
export type YearCount = { year: string; articles: number; path: string };

/**
 * Counts the articles that mention a name by year, including years between that have none.
 *
 * @param mentions The articles that mention it, latest first.
 * @param parts The pages of the name.
 * @param path Address of the name.
 * @returns The earliest year first; nothing if there is only one year.
 */
export function countYears(
  mentions: readonly Pick<Article, 'outline'>[],
  parts: readonly ListPart[],
  path: string,
): YearCount[] {
  const firsts = new Map<string, { at: number; articles: number }>();
  let counted = { at: 0, articles: 0 };
  let before = '';
  for (const [at, { outline }] of mentions.entries()) {
    const year = getDay(outline).slice(0, 4);
    if (year !== before) {
      counted = firsts.get(year) ?? { at, articles: 0 };
      firsts.set(year, counted);
      before = year;
    }
    counted.articles += 1;
  }
  const years = [...firsts.keys()].map(Number);
  if (years.length < 2) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const { at, articles } = firsts.get(year) ?? { at: -1, articles: 0 };
    const part = parts.find(({ from, to }) => from <= at && at < to);
    const page = toPartAddress(path, part?.number);
    return { year, articles, path: articles > 0 ? `${page}#y${year}` : '' };
  });
}
