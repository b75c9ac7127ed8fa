import type { FoundFacts } from '../lines/copy-facts.ts';
import { isAgency } from './agencies.ts';
import { isFilingPlace } from './filing-places.ts';
import { isBylineName } from './is-byline-name.ts';
import { isPersonalName } from './is-personal-name.ts';
import { parseNames } from './parse-names.ts';
import { parseRole } from './parse-role.ts';

const BY = /^(?:(?:by|written by|بقلم)\s*:?\s+|(?:كتب|كتبت|تقرير|إعداد)\s*:\s*)(?<names>.+)$/iu;
const PLACE_FIRST = /^(?<place>[^:()]{2,40}?)(?:\s*:|\s+[-–—ـ])\s+(?<names>[^:]{2,80})$/u;
const PLACE_LAST = /^(?<names>[^():]{2,60}?)\s*\((?<place>[^()]{2,40})\)$/u;

/**
 * Reads a line that says who wrote: `By Ana Ferrer, Reuters`, `London: Ana Ferrer`, `Reuters`.
 *
 * @param source The article's publisher, which may sign like an agency.
 * @returns Nothing for a line that may say anything else.
 */
export function readByline(text: string, source: string): Partial<FoundFacts> | undefined {
  if (isAgency(text, source)) return { agency: [text.replace(/[«»]/gu, '')] };
  for (const shape of [BY, PLACE_FIRST, PLACE_LAST]) {
    const { names = '', place } = shape.exec(text)?.groups ?? {};
    if (!names || (place && !isFilingPlace(place))) continue;
    const parsed = place ? parseNames(names, source) : parseRole(names, source);
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
