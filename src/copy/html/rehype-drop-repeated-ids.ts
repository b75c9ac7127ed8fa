import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { walkElements } from '../../base/text/walk-html.ts';

/** Drops an id that stands before in the same copy, as a page may have each but once. */
export const rehypeDropRepeatedIds: Plugin<[], Root> = () => (root) => {
  const seen = new Set<unknown>();
  walkElements(root, ({ properties }) => {
    const { id } = properties;
    if (seen.has(id)) delete properties['id'];
    else if (id) seen.add(id);
    return undefined;
  });
};
