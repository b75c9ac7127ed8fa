import { toMonthAddress, toSectionAddress } from '../../base/list-address.ts';
import type { Listed } from '../../base/split-list.ts';
import type { Article } from './get-articles.ts';

/** Articles of one section (`World`) or one month (`2024-09`), in the order of the whole list. */
export type List = { name: string; path: string; articles: Listed<Article> };

/** Groups articles by section, the sections in the order of their names. */
export function groupBySection(articles: readonly Article[]): List[] {
  const lists = group(articles, ({ front }) => front.section, toSectionAddress);
  return lists.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Groups articles by month, in the order of the list. */
export function groupByMonth(articles: readonly Article[]): List[] {
  return group(articles, ({ front }) => front.published.slice(0, 7), toMonthAddress);
}

function group(
  articles: readonly Article[],
  getName: (article: Article) => string,
  getPath: (name: string) => string,
): List[] {
  const groups = Map.groupBy(articles, getName);
  return [...groups].map(([name, members]) => ({ name, path: getPath(name), articles: members }));
}
