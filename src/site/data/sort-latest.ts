/**
 * Sorts articles as every list shows them: latest first, those of one moment by their id.
 *
 * @returns The same array.
 */
export function sortLatest<T extends { id: string; outline: { published: string } }>(
  articles: T[],
): T[] {
  // Many articles are of one day, and reading a date takes as long as comparing a hundred.
  const times = new Map<string, number>();
  const getTime = (published: string) => {
    const time = times.get(published) ?? Date.parse(published);
    times.set(published, time);
    return time;
  };
  const timed = articles.map((article) => ({ article, time: getTime(article.outline.published) }));
  timed.sort((a, b) => b.time - a.time || (a.article.id < b.article.id ? -1 : 1));
  for (const [rank, { article }] of timed.entries()) articles[rank] = article;
  return articles;
}
