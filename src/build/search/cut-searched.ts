/**
 * Cuts out of a page what Pagefind indexes, so that it does not read the rest: the element with
 * `data-pagefind-body`, without what stands after the text. That lists other articles, which come and go
 * while what is searched stays the same.
 *
 * @param html Page of an article.
 * @throws Error when the page has no such element, or nothing after its text.
 */
export function cutSearched(html: string): string {
  const start = html.indexOf('<article data-pagefind-body');
  const end = html.lastIndexOf('<div class="after');
  if (start < 0 || end < start) {
    throw new Error(
      'The page of an article has no <article data-pagefind-body> with a <div class="after"> in it: search would not find it. Let src/site/article/ArticlePage.astro write both.',
    );
  }
  const head = '<!doctype html><html><head><title></title></head>';
  return `${head}<body>${html.slice(start, end)}</article></body></html>`;
}
