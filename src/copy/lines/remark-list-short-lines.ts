import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { isUnspaced } from '../../base/language/is-unspaced.ts';
import type { ShortLine } from './copy-facts.ts';
import { getBeginning, getFrame } from './line-key.ts';
import { getLines } from './lines.ts';

/** Longer lines are sentences of a text; a line of a page’s furniture is rarely half as long. */
const LONGEST = { spaced: 100, unspaced: 40 };

/** Long lines at the end of a text that may be a site’s own. */
const LONG_AT_END = 3;

/** Lists the short lines that cleaning left in a text, with their places, and how the long ones at its end begin. */
export const remarkListShortLines: Plugin<[], Root> = () => (root, file) => {
  const lines = getLines(root);
  const first = lines.findIndex(({ text }) => isLong(text));
  const last = lines.findLastIndex(({ text }) => isLong(text));
  const atEnd = new Set(
    lines
      .filter(({ text }) => isLong(text))
      .slice(1)
      .slice(-LONG_AT_END),
  );
  file.data.shortLines = lines.flatMap((line, index): ShortLine[] => {
    const { node, text, at } = line;
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    if (!isLine || !/\p{L}/u.test(text)) return [];
    if (isLong(text)) {
      const beginning = atEnd.has(line) ? (getFrame(text) ?? getBeginning(text)) : undefined;
      return beginning ? [{ line: at, text: beginning.line, place: 'tail' }] : [];
    }
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
