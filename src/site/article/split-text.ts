import { HTML_TAG } from './html-tag.ts';

/** Elements without an end tag. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|source|wbr)$/;

/**
 * Splits the HTML of a text after its second paragraph, those in lists and quotes left aside; a text with
 * fewer is not split: `<p>a</p><p>b</p><p>c</p>` → `['<p>a</p><p>b</p>', '<p>c</p>']`.
 */
export function splitText(html: string): [opening: string, rest: string] {
  let depth = 0;
  let paragraphs = 0;
  for (const { index, 0: tag, groups } of html.matchAll(HTML_TAG)) {
    const name = groups?.['name'] ?? '';
    if (!VOID.test(name)) depth += groups?.['end'] ? -1 : 1;
    if (depth > 0 || name !== 'p') continue;
    paragraphs += 1;
    const end = index + tag.length;
    if (paragraphs === 2) return [html.slice(0, end), html.slice(end)];
  }
  return [html, ''];
}
