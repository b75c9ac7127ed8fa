import { splitSearched } from '../../base/split-searched.ts';
import type { Article } from '../data/get-articles.ts';

/**
 * Lists the indexes of the archive, latest first, each by the day of its oldest article.
 *
 * @param articles All of them, latest first.
 * @param part As `splitSearched` takes it.
 */
export function listArchives(articles: readonly Pick<Article, 'front'>[], part: number): string[] {
  let end = 0;
  const oldest = splitSearched(articles.length, part).map((size) => {
    end += size;
    return articles[end - 1]?.front.published.slice(0, 10) ?? '';
  });
  return oldest.slice(1);
}
