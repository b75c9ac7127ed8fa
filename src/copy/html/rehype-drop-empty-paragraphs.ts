import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Takes out paragraphs that sanitizing has left empty: `<p></p>` where a picture stood → nothing */
export const rehypeDropEmptyParagraphs: Plugin<[], Root> = () => (root) => {
  visit(root, 'element', ({ tagName, children }, index, parent) => {
    const isEmpty = children.every((child) => child.type === 'text' && !child.value.trim());
    if (tagName !== 'p' || !isEmpty || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
};
