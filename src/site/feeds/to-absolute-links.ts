/**
 * Makes the text of a page one for readers of feeds, who are elsewhere: links of the site are whole, and what
 * only its own scripts read is left out: `<a href="../a/" data-note="b">` →
 * `<a href="https://news.example/2024/a/">`.
 *
 * @param html As the pipeline writes it: attributes in double quotes.
 * @param page Whole address of the page that the text stands on; links within it lead there.
 */
export function toAbsoluteLinks(html: string, page: string): string {
  // In text, quotes stand as they are.
  return html.replace(/<[a-z](?:"[^"]*"|[^">])*>/g, (tag) =>
    tag
      .replace(/ data-[a-z-]+(?:="[^"]*")?/g, '')
      .replace(/ href="(?![a-z][a-z\d+.-]*:)([^"]*)"/i, (whole, to: string) =>
        URL.canParse(to, page) ? ` href="${new URL(to, page).href}"` : whole,
      ),
  );
}
