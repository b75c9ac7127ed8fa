import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';

/**
 * Parts each top-level paragraph into one paragraph a line, so that a rule can take one line of it;
 * `remark-join-lines` puts together what is left.
 *
 * `A caption.\nTT` → `A caption.` and `TT`
 */
export const remarkSplitLines: Plugin<[], Root> = () => (root) => {
  root.children = root.children.flatMap((node): RootContent[] =>
    node.type === 'paragraph' ? splitParagraph(node) : [node],
  );
};

function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const first = paragraph.position?.start.line ?? 1;
  const rows: { line: number; children: PhrasingContent[] }[] = [{ line: first, children: [] }];
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      rows.push({ line: (child.position?.start.line ?? first) + 1, children: [] });
      rows.at(-2)?.children.push(child);
    } else if (child.type !== 'text') {
      rows.at(-1)?.children.push(child);
    } else {
      const start = child.position?.start.line ?? first;
      child.value.split('\n').forEach((value, offset) => {
        if (offset > 0) rows.push({ line: start + offset, children: [] });
        if (value) rows.at(-1)?.children.push({ type: 'text', value });
      });
    }
  }
  return rows
    .filter(({ children }) => children.length > 0)
    .map(({ line, children }) => ({
      type: 'paragraph',
      children,
      data: { delivered: { line, block: first } },
    }));
}
