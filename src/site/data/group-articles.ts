import { toMonthAddress, toSectionAddress } from '../../base/list-address.ts';
import type { Article } from './get-articles.ts';

/** Articles of one section or one month, in the order of the whole list. */
export type Group = { name: string; path: string; articles: Article[] };

/** Groups articles by section, the sections in the order of their names. */
export function groupBySection(articles: readonly Article[]): Group[] {
  const groups = group(articles, ({ front }) => front.section, toSectionAddress);
  return groups.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Groups articles by month (`2024-09`), in the order of the list. */
export function groupByMonth(articles: readonly Article[]): Group[] {
  return group(articles, ({ front }) => front.published.slice(0, 7), toMonthAddress);
}

function group(
  articles: readonly Article[],
  getName: (article: Article) => string,
  getPath: (name: string) => string,
): Group[] {
  const groups = Map.groupBy(articles, getName);
  return [...groups].map(([name, members]) => ({ name, path: getPath(name), articles: members }));
}
