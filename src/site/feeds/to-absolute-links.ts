/**
 * Makes the site's own links whole, for readers of feeds who are elsewhere: `href="/a/"` →
 * `href="https://news.example/a/"`.
 *
 * @param html As the pipeline writes it: attributes in double quotes.
 * @param page Whole address of the page that the text stands on; links within it lead there.
 */
export function toAbsoluteLinks(html: string, page: string): string {
  // In text, quotes stand as they are.
  return html.replace(/<[a-z](?:"[^"]*"|[^">])*>/g, (tag) =>
    tag.replace(/ href="([/#][^"]*)"/, (whole, to: string) =>
      URL.canParse(to, page) ? ` href="${new URL(to, page).href}"` : whole,
    ),
  );
}
