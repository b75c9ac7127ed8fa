import { toPartAddress } from '../../../base/list-address.ts';
import { findPartNumber } from '../../../base/text/split-list.ts';

/** Mentions of a year, and the address at which they begin: `/people/ada-morn/3/#y2016`. */
export type YearCount = { year: string; articles: number; path: string };

/**
 * Counts the articles that mention a name by year, including years between that have none.
 *
 * @param mentions The years of the articles that mention it, latest first.
 * @param path Address of the name.
 * @param size Mentions of a full page.
 * @returns The earliest year first; nothing if there is only one year.
 */
export function countYears(mentions: readonly number[], path: string, size: number): YearCount[] {
  const firsts = new Map<number, { at: number; articles: number }>();
  let counted = { at: 0, articles: 0 };
  let before: number | undefined;
  for (const [at, year] of mentions.entries()) {
    if (year !== before) {
      counted = firsts.get(year) ?? { at, articles: 0 };
      firsts.set(year, counted);
      before = year;
    }
    counted.articles += 1;
  }
  const years = [...firsts.keys()];
  if (years.length < 2) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const found = firsts.get(first + index);
    if (!found) return { year, articles: 0, path: '' };
    const page = toPartAddress(path, findPartNumber(mentions.length, size, found.at));
    return { year, articles: found.articles, path: `${page}#y${year}` };
  });
}
