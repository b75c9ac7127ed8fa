import type { FoundFacts } from '../lines/copy-facts.ts';
import { isAgency } from '../read/agencies.ts';
import { isFilingPlace } from '../read/filing-places.ts';
import { isBylineName } from '../read/is-byline-name.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { isPersonalName } from '../read/is-personal-name.ts';
import { parseNames } from '../read/parse-names.ts';
import { defineRule } from './define-rule.ts';

const BY = /^(?:(?:by|written by|بقلم)\s*:?\s+|(?:كتب|كتبت|تقرير|إعداد)\s*:\s*)(?<names>.+)$/iu;
const PLACE_FIRST = /^(?<place>[^:()]{2,40}?)(?:\s*:|\s+[-–—ـ])\s+(?<names>[^:]{2,80})$/u;
const PLACE_LAST = /^(?<names>[^():]{2,60}?)\s*\((?<place>[^()]{2,40})\)$/u;

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

function readByline(text: string, source: string): Partial<FoundFacts> | undefined {
  if (isAgency(text, source)) return { agency: [text.replace(/[«»]/gu, '')] };
  for (const shape of [BY, PLACE_FIRST, PLACE_LAST]) {
    const { names = '', place } = shape.exec(text)?.groups ?? {};
    if (!names || (place && !isFilingPlace(place))) continue;
    const parsed = parseNames(names, source);
    if (!parsed) continue;
    const { people, agency } = parsed;
    // “Gaza: Hamas Rejects Deal” and “By Popular Demand” have the shape of bylines.
    if (!people.every(place ? isPersonalName : isBylineName)) continue;
    return {
      byline: people,
      ...(place && { dateline: place }),
      ...(agency && { agency: [agency] }),
    };
  }
  return undefined;
}
