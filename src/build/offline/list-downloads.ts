import type { CheckedContent } from '../../articles/checked-content.ts';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import { toArticleAddress } from '../../base/address.ts';
import { formatMonth } from '../../base/dates/format-date.ts';
import { groupByMonth, groupBySection, type List } from '../../site/data/group-articles.ts';
import { sortLatest } from '../../site/data/sort-latest.ts';
import { listParts } from '../../site/lists/list-view.ts';
import { site } from '../../site.ts';
import type { DownloadList } from './list-editions.ts';

/** Most months that are offered, the latest, as an archive is too large. */
const MOST_MONTHS = 24;

/** Lists the lists that readers can download: the latest months, the oldest first, and all sections. */
export function listDownloads(
  { articles }: Pick<CheckedContent, 'articles'>,
  store: Pick<ArticleStore, 'get'>,
): DownloadList[] {
  const latest = sortLatest(articles.map(({ id, front }) => ({ id, outline: front })));
  const months = groupByMonth(latest).slice(0, MOST_MONTHS).reverse();
  const sections = groupBySection(latest).sort((a, b) => (a.path < b.path ? -1 : 1));
  const toDownload = (list: List<{ id: string }>, kind: DownloadList['kind'], name: string) => {
    const [first] = listParts(list);
    const ids = list.articles.slice(first?.from ?? 0, first?.to).map(({ id }) => id);
    const names = ids.flatMap((id) => store.get(id)?.outline.refs ?? []);
    return {
      kind,
      name,
      path: list.path,
      articles: ids.map(toArticleAddress),
      names: [...new Set(names)].map((ref) => `/${ref}/`),
    };
  };
  return [
    ...months.map((list) => toDownload(list, 'month', formatMonth(list.name, site.lang))),
    ...sections.map((list) => toDownload(list, 'section', list.name)),
  ];
}
