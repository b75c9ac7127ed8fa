import type { Line } from '../lines/lines.ts';
import { readSignature } from '../read/read-signature.ts';
import { defineRule, type Finding } from './define-rule.ts';

/**
 * Takes the signature off the end: an agency's name on a line of its own, or who reported. A paragraph
 * that ends in `(AFP)` is text.
 *
 * `- Agencies` → agency; `(Reporting by Ana Ferrer; Editing by Omar Said)` → byline
 */
export const remarkGatherAgency = defineRule('agency', (lines, { source }) => {
  const findings: Finding[] = [];
  for (const line of lines.toReversed()) {
    const found = isAlone(line) && readSignature(line.text, source);
    // What stands alone is no signature of anything.
    if (!found || findings.length + 1 === lines.length) break;
    findings.push({ line, fact: { became: found.byline ? 'byline' : 'agency', found } });
  }
  return findings.reverse();
});

/** Markdown reads `- Agencies` as a list. */
function isAlone({ node }: Line): boolean {
  return node.type === 'paragraph' || (node.type === 'list' && node.children.length === 1);
}
