import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { EXIT, SKIP, walk, walkElements } from '../../base/text/walk-html.ts';

/** Characters that three lines of a front-page column hold. */
const LONGEST = 240;

/** Counts the words of the text and takes its first sentences for lists; figures do not count. */
export const rehypeMeasureText: Plugin<[], Root> = () => (root, file) => {
  file.data.words = getText(root).match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
  file.data.summary = '';
  walkElements(root, (element) => {
    if (element.tagName === 'figure') return SKIP;
    if (element.tagName !== 'p') return undefined;
    file.data.summary = getSummary(getText(element));
    return file.data.summary ? EXIT : undefined;
  });
};

function getText(parent: Root | Element): string {
  let text = '';
  walk(parent, (node) => {
    if (node.type === 'element' && node.tagName === 'figure') return SKIP;
    if (node.type === 'element' && node.tagName === 'p') text += '\n';
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return text.trim();
}

/**
 * Takes what a list shows of a text: its first sentences as far as they fit, or the first words and
 * an ellipsis.
 *
 * @param text A paragraph without markup.
 */
function getSummary(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const sentences = [...line.matchAll(/[.!?؟۔][”’"')\]]*(?=\s+[“‘"'([]*[\p{Lu}\p{Lo}])/gu)];
  const end = sentences
    .map((match) => match.index + match[0].length)
    .findLast((at) => at <= LONGEST);
  if (end && end >= LONGEST / 3) return line.slice(0, end);
  const words = line.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
