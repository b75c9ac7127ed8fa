import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { isUnspaced } from '../../base/language/is-unspaced.ts';
import type { ShortLine } from './copy-facts.ts';
import { getLines } from './lines.ts';

/** Longer lines are sentences of a text; a line of a page’s furniture is rarely half as long. */
const LONGEST = { spaced: 100, unspaced: 40 };

/** Lists the short lines that cleaning left in a text, with their places. */
export const remarkListShortLines: Plugin<[], Root> = () => (root, file) => {
  const lines = getLines(root);
  const first = lines.findIndex(({ text }) => isLong(text));
  const last = lines.findLastIndex(({ text }) => isLong(text));
  file.data.shortLines = lines.flatMap(({ node, text, at }, index): ShortLine[] => {
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    if (!isLine || isLong(text) || !/\p{L}/u.test(text)) return [];
    const place = index < first ? 'head' : index > last ? 'tail' : 'middle';
    const below = lines[index + 1]?.text ?? '';
    return [
      {
        line: at,
        text,
        place,
        ...(below && !isLong(below) && { joined: true as const }),
      },
    ];
  });
};

function isLong(text: string): boolean {
  return text.length > LONGEST[isUnspaced(text) ? 'unspaced' : 'spaced'];
}
