import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { ShortLine } from './copy-facts.ts';
import { getLines } from './lines.ts';

/** Longer lines are sentences of a text; a line of a page’s furniture is rarely half as long. */
const LONGEST = 100;

/** Lists the short lines that cleaning left in a text, with their places. */
export const remarkListShortLines: Plugin<[], Root> = () => (root, file) => {
  const lines = getLines(root);
  const first = lines.findIndex(({ text }) => text.length > LONGEST);
  const last = lines.findLastIndex(({ text }) => text.length > LONGEST);
  file.data.shortLines = lines.flatMap(({ node, text, at }, index): ShortLine[] => {
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    if (!isLine || text.length > LONGEST || !/\p{L}/u.test(text)) return [];
    const place = index < first ? 'head' : index > last ? 'tail' : 'middle';
    return [{ line: at, text, place }];
  });
};
