import type { Element, ElementContent } from 'hast';
import type { Html } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { readCaption } from '../../copy/read/captions/read-caption.ts';

const stringifier = unified().use(rehypeStringify);

/**
 * Writes a figure that holds a caption, with its credit in an element of its own, or a table, as one line
 * of HTML, so that the caption rule has nothing to guess.
 *
 * @returns Nothing where the figure holds something else.
 */
export function writeFigure(figure: Element): Html | undefined {
  const table = figure.children.find(
    (child) => child.type === 'element' && child.tagName === 'table',
  );
  if (table) return { type: 'html', value: toLineOfHtml(figure) };
  const [caption, ...others] = figure.children.filter(
    (child) => child.type === 'element' && toLine(child) !== '',
  );
  if (caption?.type !== 'element' || caption.tagName !== 'figcaption' || others.length > 0) {
    return undefined;
  }
  const small = caption.children.find(
    (child) => child.type === 'element' && child.tagName === 'small',
  );
  const known = small && toLine(small);
  const whole = toLine(caption);
  const read = readCaption(whole, known || undefined);
  if (!read.caption) return undefined;
  const credit = read.credit ? ` <small>${encode(read.credit)}</small>` : '';
  return {
    type: 'html',
    value: `<figure><figcaption>${encode(read.caption)}${credit}</figcaption></figure>`,
  };
}

function toLineOfHtml(figure: Element): string {
  return stringifier.stringify({ type: 'root', children: [figure] }).replace(/\s+/g, ' ');
}

function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function toLine(element: ElementContent): string {
  return toText(element).replace(/\s+/g, ' ').trim();
}
