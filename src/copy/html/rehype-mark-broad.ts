import type { Element, Root } from 'hast';
import { toString as toText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { walkElements } from '../../base/text/walk-html.ts';

/** Columns, and letters of a line of code, that a phone may have no room for. */
const COLUMNS = 4;
const LETTERS = 32;

/** Marks tables and code that may be wider than a phone: `<table><tr><td>…` of four columns → `<table class="broad">…` */
export const rehypeMarkBroad: Plugin<[], Root> = () => (root) => {
  walkElements(root, (element) => {
    if (isBroad(element)) element.properties['className'] = ['broad'];
    return undefined;
  });
};

function isBroad(element: Element): boolean {
  if (element.tagName === 'pre') {
    return toText(element)
      .split('\n')
      .some((line) => line.length > LETTERS);
  }
  if (element.tagName !== 'table') return false;
  let columns = 0;
  walkElements(element, ({ tagName, children }) => {
    if (tagName !== 'tr') return undefined;
    const cells = children.filter((child) => child.type === 'element');
    columns = Math.max(columns, cells.length);
    return undefined;
  });
  return columns >= COLUMNS;
}
