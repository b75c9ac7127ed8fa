import type { Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { foldText } from './fold-text.ts';

/** One line of copy as delivered, with the node that holds it. */
export type Line = {
  node: RootContent;
  text: string;
  /** The text without case, quotes, spaces and punctuation: alike lines have the same. */
  key: string;
  /** Line of the copy, counted from 1. */
  at: number;
  /** Line that the paragraph began on in which it was delivered. */
  block: number;
};

/**
 * Lists the lines that cleaning looks at: each top-level node is one, after `remark-split-lines` has
 * parted the paragraphs.
 */
export function getLines(root: Root): Line[] {
  return root.children.map((node) => {
    const text = toText(node).replace(/\s+/g, ' ').trim();
    const { line, block } = getPlace(node);
    return { node, text, key: foldText(text), at: line, block };
  });
}

/** Tells where a node was delivered: its line, and the line that its paragraph began on. */
export function getPlace(node: RootContent): { line: number; block: number } {
  const delivered = node.type === 'paragraph' ? node.data?.delivered : undefined;
  const start = node.position?.start.line ?? 1;
  return delivered ?? { line: start, block: start };
}

declare module 'mdast' {
  interface ParagraphData {
    /** Place of a paragraph that `remark-split-lines` made; lines counted from 1. */
    delivered?: { line: number; block: number };
  }
}
