import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Marks cells that copy sets flush right, as columns of figures are: `| ---: |` → `<td data-figures>` */
export const rehypeMarkFigures: Plugin<[], Root> = () => (root) => {
  visit(root, 'element', ({ tagName, properties }) => {
    const isCell = tagName === 'td' || tagName === 'th';
    if (isCell && properties['align'] === 'right') properties['dataFigures'] = '';
  });
};
