import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { getPlace } from './lines.ts';

/** Puts the lines that cleaning left of a paragraph together again, as they were delivered. */
export const remarkJoinLines: Plugin<[], Root> = () => (root) => {
  const joined: RootContent[] = [];
  let last: number | undefined;
  for (const node of root.children) {
    const before = joined.at(-1);
    const { block } = getPlace(node);
    const isParted = before && !isFigure(before) && last === block;
    last = block;
    if (isParted && !isFigure(node) && node.type === 'paragraph' && before.type === 'paragraph') {
      const isBroken = before.children.at(-1)?.type === 'break';
      if (!isBroken) before.children.push({ type: 'text', value: '\n' });
      before.children.push(...node.children);
    } else joined.push(node);
  }
  root.children = joined;
};

/** A caption within the text is no line of its paragraph any more. */
function isFigure(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.hName === 'figure';
}
