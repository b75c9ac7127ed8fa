import { isAboveText } from '../read/is-in-head.ts';
import { readByline } from '../read/read-byline.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes the byline out from above the text, and keeps who wrote and where.
 *
 * `By Ana Ferrer, Reuters`, `London: Ana Ferrer`, `Ana Ferrer (Beirut)` → byline, place and agency;
 * `Reuters` on a line of its own → agency
 */
export const remarkGatherBylines = defineRule('byline', (lines, { source }) =>
  lines.flatMap((line, index) => {
    // Below the last line there is no text.
    if (line.node.type !== 'paragraph' || index === lines.length - 1) return [];
    const found = readByline(line.text, source);
    if (!found || !isAboveText(lines, index)) return [];
    const became = found.byline?.length ? 'byline' : 'agency';
    return [{ line, fact: { became, found } }];
  }),
);
