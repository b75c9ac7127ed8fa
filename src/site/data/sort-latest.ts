/**
 * Sorts articles as every list shows them: latest first, those of one moment by their id.
 *
 * @returns The same array.
 */
export function sortLatest<T extends { id: string; front: { published: string } }>(
  articles: T[],
): T[] {
  const times = new Map(articles.map((article) => [article, Date.parse(article.front.published)]));
  const at = (article: T) => times.get(article) ?? 0;
  return articles.sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
}
