import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { walkElements } from '../../base/text/walk-html.ts';

const LEVEL = /^h([1-6])$/;

/** Sets the copy's headings below the page's one `h1`, in steps of one: `h1`, `h4` → `h2`, `h3`. */
export const rehypeLowerHeadings: Plugin<[], Root> = () => (root) => {
  const open: number[] = [];
  walkElements(root, (element) => {
    const level = Number(LEVEL.exec(element.tagName)?.[1]);
    if (!level) return undefined;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.tagName = `h${Math.min(6, open.length + 1)}`;
    return undefined;
  });
};
