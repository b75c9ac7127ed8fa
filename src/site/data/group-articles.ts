import { toMonthAddress, toSectionAddress } from '../../base/list-address.ts';
import type { Listed } from '../../base/split-list.ts';
import type { Article } from './get-articles.ts';

/** Articles of one section (`World`) or one month (`2024-09`), in the order of the whole list. */
export type List<T = Article> = { name: string; path: string; articles: Listed<T> };

/** What articles are grouped by. */
type Groupable = { front: { section: string; published: string } };

/** Groups articles by section, the sections in the order of their names. */
export function groupBySection<T extends Groupable>(articles: readonly T[]): List<T>[] {
  const lists = group(articles, ({ front }) => front.section, toSectionAddress);
  return lists.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Groups articles by month, in the order of the list. */
export function groupByMonth<T extends Groupable>(articles: readonly T[]): List<T>[] {
  return group(articles, ({ front }) => front.published.slice(0, 7), toMonthAddress);
}

function group<T>(
  articles: readonly T[],
  getName: (article: T) => string,
  getPath: (name: string) => string,
): List<T>[] {
  const groups = Map.groupBy(articles, getName);
  return [...groups].map(([name, members]) => ({ name, path: getPath(name), articles: members }));
}
