import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Plugin } from 'unified';
import { EXIT, visit } from 'unist-util-visit';

/** Parses the HTML in copy; most copy has none, and its tree, which markdown made, stays as it is. */
export const rehypeParseRaw: Plugin<[], Root> = () => {
  const parse = rehypeRaw();
  return (tree, file) => {
    let hasRaw = false;
    visit(tree, 'raw', () => {
      hasRaw = true;
      return EXIT;
    });
    return hasRaw ? parse(tree, file) : tree;
  };
};
