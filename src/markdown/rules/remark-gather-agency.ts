import { isAgency } from '../agencies.ts';
import type { FoundFacts } from '../copy-facts.ts';
import { defineRule, type Finding } from '../define-rule.ts';
import type { Line } from '../lines.ts';
import { parseNames } from '../parse-names.ts';

const SIGNS = /^[\s\-–—/|*(«"©]+|[\s\-–—/|*)»".]+$/gu;
const REPORTING =
  /^\(?(?:additional )?reporting by (?<names>[^;:()]+?)(?: in [\p{L} ]+)?(?:\s*[;.]\s*(?:additional (?:reporting|writing)|writing|editing|compiled)\b[^()]*)*\.?\)?$/iu;

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

function readSignature(text: string, source: string): Partial<FoundFacts> | undefined {
  const name = text.replace(SIGNS, '').replace(/^(?:with(?: inputs? from)?|مع|المصدر:)\s+/iu, '');
  if (isAgency(name, source)) return { agency: [name] };
  const names = REPORTING.exec(text)?.groups?.['names'];
  const parsed = names ? parseNames(names, source) : undefined;
  if (!parsed || parsed.people.length === 0) return undefined;
  return { byline: parsed.people, ...(parsed.agency && { agency: [parsed.agency] }) };
}
