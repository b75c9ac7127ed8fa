/**
 * Cuts out of a page what Pagefind indexes, so that it does not read the rest: the element with
 * `data-pagefind-body`.
 *
 * @param html Page of an article.
 */
export function cutSearched(html: string): string {
  const start = html.indexOf('<article data-pagefind-body');
  const end = html.lastIndexOf('</article>');
  if (start < 0 || end < start) {
    throw new Error(
      'The page of an article has no <article data-pagefind-body>: search would not find it. Let src/article/ArticlePage.astro write one.',
    );
  }
  const head = '<!doctype html><html><head><title></title></head>';
  return `${head}<body>${html.slice(start, end)}</article></body></html>`;
}
