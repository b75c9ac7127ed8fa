import type { Element } from 'hast';
import type { Html, Paragraph } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { parseCredit } from '../../copy/read/parse-credit.ts';

/**
 * Turns a figure that holds a caption alone into copy: a line for the caption rule where it has a
 * credit, otherwise a figure, as without one nothing tells the line from a paragraph.
 *
 * @returns Nothing where the figure holds something else, like a table.
 */
export function readCaption(figure: Element): Html | Paragraph | undefined {
  const [caption, ...others] = figure.children.filter(({ type }) => type === 'element');
  if (caption?.type !== 'element' || caption.tagName !== 'figcaption' || others.length > 0) {
    return undefined;
  }
  const value = toText(caption).replace(/\s+/g, ' ').trim();
  if (parseCredit(value).credit) return { type: 'paragraph', children: [{ type: 'text', value }] };
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return { type: 'html', value: `<figure><figcaption>${escaped}</figcaption></figure>` };
}
