import type { Element, ElementContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { getRef, type NameRef } from '../registry/registry.ts';
import type { Mention } from './match-names.ts';

/** A block of text, its text nodes in order, and its place among the paragraphs. */
export type Block = { element: Element; texts: Text[]; paragraph: number };
type Piece = { mention: Mention; start: number; end: number };

/** Elements whose text stays as it is. */
export const fixedTags: ReadonlySet<string> = new Set([
  'a',
  'code',
  'pre',
  'script',
  'style',
  'svg',
]);

/**
 * Links the first mention of each entry in a block; markup inside the text stays as it is.
 *
 * @param mentions Those of the block, in order.
 * @param linked Entries that need no link any more; those linked here are added.
 */
export function linkNames(
  block: Block,
  mentions: readonly Mention[],
  linked: Set<NameRef>,
  base: string,
): void {
  const pieces = new Map<Text, Piece[]>();
  for (const mention of mentions) {
    if (linked.has(getRef(mention))) continue;
    const covered = cover(block.texts, mention);
    const [first] = covered;
    // A name that markup cuts in two would need two links: its next mention is linked instead.
    if (!first || covered.length > 1 || isFixed(block.element, first.text)) continue;
    linked.add(getRef(mention));
    pieces.set(first.text, [...(pieces.get(first.text) ?? []), { mention, ...first.span }]);
  }
  visit(block.element, 'text', (text, index, parent) => {
    const own = pieces.get(text);
    if (!own || !parent || index === undefined) return undefined;
    const nodes = cut(text.value, own, base);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

function cover(texts: readonly Text[], { start, end }: Mention) {
  let offset = 0;
  return texts.flatMap((text) => {
    const span = {
      start: Math.max(0, start - offset),
      end: Math.min(text.value.length, end - offset),
    };
    offset += text.value.length;
    return span.start < span.end ? [{ text, span }] : [];
  });
}

/** Whether a text stands in a link or in code. */
function isFixed(block: Element, text: Text): boolean {
  let fixed = false;
  visit(block, 'element', (element) => {
    if (!fixedTags.has(element.tagName)) return;
    visit(element, 'text', (inner) => {
      if (inner === text) fixed = true;
    });
  });
  return fixed;
}

function cut(value: string, pieces: readonly Piece[], base: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const { mention, start, end } of pieces) {
    if (start > at) nodes.push({ type: 'text', value: value.slice(at, start) });
    const href = `${base}${getRef(mention)}/`;
    const children: Text[] = [{ type: 'text', value: value.slice(start, end) }];
    nodes.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['name'], href },
      children,
    });
    at = end;
  }
  if (at < value.length) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}
