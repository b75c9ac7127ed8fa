/**
 * Makes a page’s text readable in feed readers, away from the site: links become whole addresses, and
 * attributes that only the site’s scripts read are left out: `<a href="../a/" data-note="b">` →
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
