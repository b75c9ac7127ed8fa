import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { walkElements } from '../../base/text/walk-html.ts';

/** Begins every id that comes from copy, so that none can be taken for one of the page. */
export const ID_PREFIX = 'text-';

/** Lets links within copy follow the ids that sanitizing has prefixed: `#fn-1` → `#text-fn-1`. */
export const rehypePrefixFragments: Plugin<[], Root> = () => (root) => {
  walkElements(root, ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
    properties['href'] = `#${ID_PREFIX}${href.slice(1)}`;
    return undefined;
  });
};
