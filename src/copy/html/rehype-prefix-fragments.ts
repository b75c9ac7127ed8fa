import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Begins every id that comes from copy, so that none can be taken for one of the page. */
export const ID_PREFIX = 'text-';

/** Lets links within copy follow the ids that sanitizing has prefixed: `#fn-1` → `#text-fn-1`. */
export const rehypePrefixFragments: Plugin<[], Root> = () => (root) => {
  visit(root, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return;
    properties['href'] = `#${ID_PREFIX}${href.slice(1)}`;
  });
};
