import type { FoundFacts } from '../lines/copy-facts.ts';
import { isAgency } from '../read/agencies.ts';
import { isFilingPlace } from '../read/filing-places.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { readPlaceLine } from '../read/read-place-line.ts';
import { defineRule, type Finding } from './define-rule.ts';

const DATE = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}`;
const DAY = String.raw`(?:,\s+${DATE})`;
const NAME = String.raw`[\p{Lu}][\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3}`;
/** `CAIRO:`, `BEIRUT, Lebanon (AP) —`, `LONDON, April 7 (Reuters) -`, `بيروت (أ.ف.ب):`, `القاهرة - أ ف ب:` */
const LATIN = new RegExp(
  String.raw`^(?<place>${NAME}(?:/${NAME})?)(?<region>, \p{Lu}[\p{L}. ]{1,24}?)?(?<day>${DAY})?\s*(?:\((?<agency>[^()]{2,40})\))?\s*(?::|--|—|–|-)\s+(?=\S)`,
  'iu',
);
const ARABIC =
  /^(?<place>\p{Script=Arabic}[\p{Script=Arabic} ]{2,30}?)\s*(?:\((?<agency>[^()]{2,30})\)|[-–—ـ]\s*[«"](?<paper>[^«»"]{2,30})[»"]|[-–—ـ]\s*(?<bare>[^():«»"]{2,20}?)(?=\s*:))\s*(?::|،|[-–—ـ])\s+(?=\S)/u;
/** `(AFP) -`, `Oct 3 (Reuters) -` */
const AGENCY_ALONE = new RegExp(
  String.raw`^(?:${DATE}\s+)?\((?<agency>[^()]{2,30})\)\s*(?:--|—|–|-|:)\s+(?=\S)`,
  'iu',
);
/** Words from which a line is a paragraph of the text. */
const PROSE_WORDS = 12;
/** Fewer words after it are a label, like those of a list. */
const FEWEST_WORDS = 4;

/**
 * Takes the dateline off the first line of the text. Of words in capitals (`WARNING:`) and of places
 * that may be the subject (`Cairo – the city`) only what cannot be anything else is one.
 *
 * `CAIRO: Boats left the harbour.` → `Boats left the harbour.`, filed from Cairo
 */
export const remarkGatherDateline = defineRule('dateline', (lines, { source }) => {
  const able = lines.filter(
    ({ node }) => node.type === 'paragraph' && node.data?.hName !== 'figure',
  );
  // What no rule knows above the text is stepped over, and stays; below it, the text has begun.
  const end = able.findIndex(({ text }) => !isShort(text));
  const findings: Finding[] = [];
  for (const line of able.slice(0, Math.max(0, end) + 1)) {
    const alone = readPlaceLine(line.text) ?? readPlaceAlone(line.text);
    const found = alone ? undefined : readDateline(line.text, source);
    if (alone && isAboveText(lines, lines.indexOf(line))) {
      const facts = { dateline: alone.place, ...(alone.name && { agency: [alone.name] }) };
      findings.push({ line, fact: { became: 'dateline', found: facts } });
    } else if (
      found &&
      line.text.slice(found.cut.length).trim().split(' ').length >= FEWEST_WORDS
    ) {
      findings.push({ line, cut: found.cut, fact: { became: 'dateline', found: found.facts } });
      break;
    }
  }
  return findings;
});

/** `LONDON` on a line of its own; `London` may be a heading. */
function readPlaceAlone(text: string): { place: string; name?: string } | undefined {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && isFilingPlace(text)
    ? { place: text }
    : undefined;
}

function isShort(text: string): boolean {
  return text.split(' ').length < PROSE_WORDS && !/[.!?؟][”’"')\]»]*$/u.test(text);
}

function readDateline(
  text: string,
  source: string,
): { cut: string; facts: Partial<FoundFacts> } | undefined {
  for (const shape of [LATIN, ARABIC, AGENCY_ALONE]) {
    const match = shape.exec(text);
    const { place, region = '', day = '', agency, paper, bare } = match?.groups ?? {};
    const name = agency ?? paper ?? bare;
    if (!match || (name && !isAgency(name, source))) continue;
    const isLoud = place ? place === place.toUpperCase() && /\p{Lu}{3}/u.test(place) : true;
    const isKnown = place ? isFilingPlace(place) : false;
    const isSure = name ? isLoud || isKnown : isLoud && (day ? true : isKnown);
    if (!isSure) continue;
    const facts = {
      ...(place && { dateline: `${place}${region}${day}` }),
      ...(name && { agency: [name] }),
    };
    return { cut: match[0].trim(), facts };
  }
  return undefined;
}
