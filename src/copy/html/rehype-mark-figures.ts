import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { walkElements } from '../../base/text/walk-html.ts';

/** Marks cells that copy sets flush right, as columns of figures are: `| ---: |` → `<td data-figures>` */
export const rehypeMarkFigures: Plugin<[], Root> = () => (root) => {
  walkElements(root, ({ tagName, properties }) => {
    const isCell = tagName === 'td' || tagName === 'th';
    if (isCell && properties['align'] === 'right') properties['dataFigures'] = '';
    return undefined;
  });
};
