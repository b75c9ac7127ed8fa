import type { Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { foldText } from '../../base/text/fold-text.ts';

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

/** Each rule asks for the lines anew; most of them are those of the rule before. */
const known = new WeakMap<RootContent, Line>();

/**
 * Lists the lines that cleaning looks at: each top-level node is one, after `remark-split-lines` has
 * parted the paragraphs.
 */
export function getLines(root: Root): Line[] {
  return root.children.map((node) => {
    const line = known.get(node) ?? readLine(node);
    known.set(node, line);
    return line;
  });
}

/** Has a line read again whose node was changed. */
export function forgetLine(node: RootContent): void {
  known.delete(node);
}

function readLine(node: RootContent): Line {
  const text = toText(node).replace(/\s+/g, ' ').trim();
  const { line, block } = getPlace(node);
  return { node, text, key: foldText(text), at: line, block };
}

/**
 * Tells where a node was delivered: its first and last line, and the line that its paragraph began
 * on; emphasis that runs over a line's end holds lines together.
 */
export function getPlace(node: RootContent): { line: number; block: number; end: number } {
  const start = node.position?.start.line ?? 1;
  if (node.type !== 'paragraph' || !node.data?.delivered) {
    return { line: start, block: start, end: node.position?.end.line ?? start };
  }
  const { line, block } = node.data.delivered;
  const inner = node.children.filter(({ type }) => type !== 'break');
  const ends = inner.map((child) => child.position?.end.line ?? line);
  return { line, block, end: Math.max(line, ...ends) };
}

declare module 'mdast' {
  interface ParagraphData {
    /** Place of a paragraph that `remark-split-lines` made; lines counted from 1. */
    delivered?: { line: number; block: number };
  }
}
