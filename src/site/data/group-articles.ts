import { getDay } from '../../articles/get-day.ts';
import { toDayAddress, toMonthAddress, toSectionAddress } from '../../base/list-address.ts';
import { slugify } from '../../base/text/slugify.ts';
import type { Listed } from '../../base/text/split-list.ts';
import { site } from '../../site.ts';
import type { Article } from './get-articles.ts';

/** Articles of one section (`World`), one month (`2024-09`) or one day (`2024-09-07`), in the order of the whole list. */
export type List<T = Article> = { name: string; path: string; articles: Listed<T> };

/** Facts that articles are grouped by. */
type Groupable = { outline: { section: string; published: string } };

/** Gives the rank of a section in an order, ignoring case and marks; sections that are not in it come last. */
export function rankSection(name: string, order: readonly string[]): number {
  const rank = order.findIndex((other) => slugify(other) === slugify(name));
  return rank < 0 ? order.length : rank;
}

/**
 * Groups articles by section.
 *
 * @param order Sections that come first, in this order; the others follow in the order of their names.
 */
export function groupBySection<T extends Groupable>(
  articles: readonly T[],
  order: readonly string[] = site.sections,
): List<T>[] {
  const lists = group(articles, ({ outline }) => outline.section, toSectionAddress);
  return lists
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .sort((a, b) => rankSection(a.name, order) - rankSection(b.name, order));
}

/** Groups articles by month, in the order of the list. */
export function groupByMonth<T extends Groupable>(articles: readonly T[]): List<T>[] {
  return group(articles, ({ outline }) => getDay(outline).slice(0, 7), toMonthAddress);
}

/** Groups articles by day, in the order of the list; days are the site's. */
export function groupByDay<T extends Groupable>(articles: readonly T[]): List<T>[] {
  return group(articles, ({ outline }) => getDay(outline), toDayAddress);
}

function group<T>(
  articles: readonly T[],
  getName: (article: T) => string,
  getPath: (name: string) => string,
): List<T>[] {
  const groups = Map.groupBy(articles, getName);
  return [...groups].map(([name, members]) => ({ name, path: getPath(name), articles: members }));
}
