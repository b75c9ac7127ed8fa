/**
 * Makes the site's own links whole, for readers of feeds who are elsewhere: `href="/a/"` →
 * `href="https://news.example/a/"`.
 *
 * @param html As the pipeline writes it: attributes in double quotes.
 * @param page Whole address of the page that the text stands on; links within it lead there.
 */
export function toAbsoluteLinks(html: string, page: string): string {
  return html.replace(
    / href="([/#][^"]*)"/g,
    (_, to: string) => ` href="${new URL(to, page).href}"`,
  );
}
