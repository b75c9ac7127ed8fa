import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { getSummary } from '../read/get-summary.ts';

/** Counts the words of the text and takes its first sentences for lists; figures do not count. */
export const rehypeMeasureText: Plugin<[], Root> = () => (root, file) => {
  file.data.words = getText(root).match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
  file.data.summary = '';
  visit(root, 'element', (element) => {
    if (element.tagName === 'figure') return SKIP;
    if (element.tagName !== 'p') return undefined;
    file.data.summary = getSummary(getText(element));
    return file.data.summary ? EXIT : undefined;
  });
};

function getText(parent: Root | Element): string {
  let text = '';
  visit(parent, (node) => {
    if (node.type === 'element' && node.tagName === 'figure') return SKIP;
    if (node.type === 'element' && node.tagName === 'p') text += '\n';
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return text.trim();
}
