import type { Element, ElementContent, Root } from 'hast';
import type { Html } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { type Plugin, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { remarkJoinMarks } from '../../../copy/html/remark-join-marks.ts';
import { readCaption } from '../../../copy/read/captions/read-caption.ts';
import { rehypeKeepStructure } from './rehype-keep-structure.ts';
import { rehypeLiftBreaks } from './rehype-lift-breaks.ts';

/** What is no text, or cannot be shown. */
const LEFT_OUT = new Set(
  'script style noscript template iframe object embed svg math img picture source video audio canvas form button input select textarea nav'.split(
    ' ',
  ),
);

declare module 'vfile' {
  interface DataMap {
    /** Address that relative links start from. */
    base: string | undefined;
  }
}

/** Removes from an article’s HTML what is not text, and makes its links whole addresses. */
const rehypeKeepText: Plugin<[], Root> = () => (root, file) => {
  visit(root, (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (element.type === 'comment') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.type !== 'element') return undefined;
    if (LEFT_OUT.has(element.tagName)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.tagName !== 'a') return undefined;
    const href = toAddress(String(element.properties['href'] ?? ''), file.data.base);
    if (!href || !toText(element).trim()) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    element.properties = { href };
    return undefined;
  });
};

/** Two line breaks part paragraphs on pages of an older make. */
const DOUBLE_BREAK = /(?:<br\s*\/?>\s*){2,}/gi;

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeKeepText)
  .use(rehypeLiftBreaks)
  .use(rehypeKeepStructure)
  .use(rehypeRemark, {
    handlers: { figure: (state, figure) => writeFigure(figure) ?? state.all(figure) },
  })
  .use(remarkJoinMarks)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();
const stringifier = unified().use(rehypeStringify);

/**
 * Writes the HTML of an article’s text as markdown. Signs in its words that would be markup are
 * escaped, so that they stand on the page as delivered; pictures, forms and scripts are left out.
 *
 * @param html HTML of the text alone.
 * @param base Address that relative links start from; without one their words stay alone.
 */
export function htmlToCopy(html: string, base?: string): string {
  const file = { value: html.replace(DOUBLE_BREAK, '</p><p>'), data: { base } };
  return String(processor.processSync(file)).trim();
}

function toAddress(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href, base);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

/**
 * Writes a figure that holds a caption, with its credit in an element of its own, or a table, as one line
 * of HTML, so that the caption rule has nothing to guess.
 *
 * @returns Nothing where the figure holds something else.
 */
function writeFigure(figure: Element): Html | undefined {
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
  const markedCredit = small && toLine(small);
  const whole = toLine(caption);
  const read = readCaption(whole, markedCredit || undefined);
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
