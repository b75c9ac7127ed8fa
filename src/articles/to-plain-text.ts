/**
 * Reads the words of HTML that the pipeline wrote: `<p>R&#x26;D</p>` → `R&D`.
 *
 * @param gap Stands in the place of each tag.
 */
export function toPlainText(html: string, gap = ''): string {
  return html
    .replace(/<(?:"[^"]*"|[^">])*>/g, gap)
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');
}
