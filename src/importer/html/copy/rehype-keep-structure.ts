import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Keeps together what belongs together: a table with a caption is a figure of both, and the source of a
 * quote is a paragraph of it, wherever a page sets it: in a `cite` or `footer` of the quote, or in the
 * caption of a figure around it.
 *
 * `<blockquote><p>We waited.</p><cite>Ivo Reed</cite></blockquote>` →
 * `<blockquote><p>We waited.</p><p>— Ivo Reed</p></blockquote>`
 */
export const rehypeKeepStructure: Plugin<[], Root> = () => (root) => {
  visit(root, 'element', (element, index, parent) => {
    const quote = element.tagName === 'figure' && find(element, 'blockquote');
    if (quote && parent && index !== undefined) {
      const caption = find(element, 'figcaption');
      if (caption) quote.children.push(makeSource(caption));
      parent.children.splice(index, 1, quote);
      return [SKIP, index];
    }
    const isFramed = parent?.type === 'element' && parent.tagName === 'figure';
    if (element.tagName === 'table' && parent && index !== undefined && !isFramed) {
      const figure = frameTable(element);
      if (figure) parent.children.splice(index, 1, figure);
      return SKIP;
    }
    if (element.tagName !== 'blockquote') return undefined;
    element.children = element.children.map((child) => {
      const isSource = child.type === 'element' && /^(?:cite|footer)$/.test(child.tagName);
      return isSource ? makeSource(child) : child;
    });
    return undefined;
  });
};

function find(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}

/** A table that markdown cannot hold, as it has a caption or cells over several rows or columns, is a figure. */
function frameTable(table: Element): Element | undefined {
  let isWide = false;
  visit(table, 'element', (element) => {
    const { rowSpan, colSpan, role } = element.properties;
    if (Number(rowSpan ?? 1) > 1 || Number(colSpan ?? 1) > 1) isWide = true;
    const isTable = element.tagName === 'table';
    element.properties = {
      ...(rowSpan && { rowSpan }),
      ...(colSpan && { colSpan }),
      ...(isTable && role && { role }),
    };
  });
  const caption = find(table, 'caption');
  if (!isWide && !caption) return undefined;
  table.children = table.children.filter((child) => child !== caption);
  const children = caption ? [table, { ...caption, tagName: 'figcaption' }] : [table];
  return { type: 'element', tagName: 'figure', properties: {}, children };
}

function makeSource(element: ElementContent): Element {
  const name = toText(element)
    .replace(/\s+/g, ' ')
    .replace(/^[\s—–-]+/u, '')
    .trim();
  const children: ElementContent[] = [{ type: 'text', value: `— ${name}` }];
  return { type: 'element', tagName: 'p', properties: {}, children };
}
