import type { FoundFacts } from '../lines/copy-facts.ts';
import { isAgency } from './agencies.ts';
import { parseNames } from './parse-names.ts';

const SIGNS = /^[\s\-–—/|*(«"©]+|[\s\-–—/|*)»".]+$/gu;
const REPORTING =
  /^\(?(?:additional )?reporting by (?<names>[^;:()]+?)(?: in [\p{L} ]+)?(?:\s*[;.]\s*(?:additional (?:reporting|writing)|writing|editing|compiled)\b[^()]*)*\.?\)?$/iu;

/**
 * Reads a line that signs a text: `- Agencies`, `(Reporting by Ana Ferrer)`.
 *
 * @param source The article's publisher, which may sign like an agency.
 */
export function readSignature(text: string, source: string): Partial<FoundFacts> | undefined {
  const name = text.replace(SIGNS, '').replace(/^(?:with(?: inputs? from)?|مع|المصدر:)\s+/iu, '');
  if (isAgency(name, source)) return { agency: [name] };
  const names = REPORTING.exec(text)?.groups?.['names'];
  const parsed = names ? parseNames(names, source) : undefined;
  if (!parsed || parsed.people.length === 0) return undefined;
  return { byline: parsed.people, ...(parsed.agency && { agency: [parsed.agency] }) };
}
