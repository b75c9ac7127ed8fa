import type { ArticleStore } from '../../articles/store/article-store.ts';
import { toAddress } from '../../base/address.ts';
import { toSearchedText } from '../../site/search/searched-text.ts';

/**
 * Reads what is searched of an article out of the store.
 *
 * @param path File of its page: `2024/09/talks/index.html`.
 * @throws Error when the store has no such article.
 */
export function readSearched(store: Pick<ArticleStore, 'get' | 'html'>, path: string): string {
  const article = store.get(toAddress(path).slice(1, -1));
  if (!article) throw new Error(`${path} is the page of no article.`);
  return toSearchedText(article, store.html(article));
}
