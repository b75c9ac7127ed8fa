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
  const wanted = mentions.filter((mention) => !linked.has(getRef(mention)));
  if (wanted.length === 0) return;
  const pieces = new Map<Text, Piece[]>();
  const fixed = listFixed(block.element);
  const texts = block.texts.values();
  let [text, offset] = [texts.next().value, 0];
  for (const mention of wanted) {
    while (text && offset + text.value.length <= mention.start) {
      offset += text.value.length;
      text = texts.next().value;
    }
    const [start, end] = [mention.start - offset, mention.end - offset];
    // A name that markup cuts in two would need two links: its next mention is linked instead.
    if (!text || end > text.value.length || fixed.has(text) || linked.has(getRef(mention)))
      continue;
    linked.add(getRef(mention));
    const own = pieces.get(text) ?? [];
    own.push({ mention, start, end });
    pieces.set(text, own);
  }
  visit(block.element, 'text', (text, index, parent) => {
    const own = pieces.get(text);
    if (!own || !parent || index === undefined) return undefined;
    const nodes = cut(text.value, own, base);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** Lists the texts that stand in links or in code. */
function listFixed(block: Element): ReadonlySet<Text> {
  const texts = new Set<Text>();
  visit(block, 'element', (element) => {
    if (!fixedTags.has(element.tagName)) return undefined;
    visit(element, 'text', (inner) => void texts.add(inner));
    return SKIP;
  });
  return texts;
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
