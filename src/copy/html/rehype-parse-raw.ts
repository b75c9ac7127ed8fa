import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Plugin } from 'unified';
import { EXIT, walk } from '../../base/text/walk-html.ts';

/**
 * Parses the HTML in copy; most copy has none, and its tree, which markdown made, stays as it is. So does a parser of
 * HTML read what markdown makes, but for a footnote in a link, which is a link itself.
 */
export const rehypeParseRaw: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => (has(tree, isParsed) ? parse(tree, file) : tree);
};

function isParsed(node: Nodes): boolean {
  return node.type === 'raw' || (isLink(node) && node.children.some((child) => has(child, isLink)));
}

function isLink(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'a';
}

function has(tree: Nodes, isMeant: (node: Nodes) => boolean): boolean {
  return walk(tree, (node) => (isMeant(node) ? EXIT : undefined)) === EXIT;
}
