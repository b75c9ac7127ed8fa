import type { FoundFacts, Removal } from '../lines/copy-facts.ts';
import type { Line } from '../lines/lines.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { isNameAlone, isNameBelow } from '../read/is-name-alone.ts';
import { readByline } from '../read/read-byline.ts';
import { defineRule } from './define-rule.ts';

/** Lines, blank ones among them, between a headline and the name of who wrote. */
const LINES_BELOW = 4;

/**
 * Takes the byline out from above the text, and keeps who wrote and where.
 *
 * `By Ana Ferrer, Reuters`, `London: Ana Ferrer`, `Ana Ferrer (Beirut)` → byline, place and agency;
 * `Reuters` on a line of its own → agency
 */
export const remarkGatherBylines = defineRule('byline', (lines, { source, lang, removals }) => {
  let isBelowName = false;
  return lines.flatMap((line, index) => {
    // Below the last line there is no text.
    if (line.node.type !== 'paragraph' || index === lines.length - 1) return [];
    const found = readByline(line.text, source, lang) ?? readName(line, removals, isBelowName);
    isBelowName = Boolean(found);
    if (!found || !isAboveText(lines, index)) return [];
    const became = found.byline?.length ? 'byline' : 'agency';
    return [{ line, fact: { became, found } }];
  });
});

/** A name alone is a byline only right below a headline. */
function readName(
  { text, at, block }: Line,
  removals: readonly Removal[],
  isBelowName: boolean,
): Partial<FoundFacts> | undefined {
  const isBelow = removals.some(
    ({ rule, line }) => rule === 'repeated-headline' && line < at && line >= block - LINES_BELOW,
  );
  const isName = isNameAlone(text) || (isBelowName && isNameBelow(text));
  return isBelow && isName ? { byline: [text] } : undefined;
}
