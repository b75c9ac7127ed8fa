import type { FoundFacts } from '../lines/copy-facts.ts';
import { isAgency } from './agencies.ts';
import { getBylineWords } from './by-words.ts';
import { isFilingPlace } from './filing-places.ts';
import { isBylineName } from './is-byline-name.ts';
import { isPersonalName } from './is-personal-name.ts';
import { parseNames } from './parse-names.ts';

/** Whole lines that begin with who wrote, by language. */
const lines = new Map<string, RegExp>();

function getByLine(lang: string): RegExp {
  const cached = lines.get(lang);
  if (cached) return cached;
  const { by } = getBylineWords(lang);
  const line = new RegExp(
    String.raw`^(?:(?:${by})\s*:?\s+|(?:كتب|كتبت|تقرير|إعداد)\s*:\s*)(?<names>.+)$`,
    'iu',
  );
  lines.set(lang, line);
  return line;
}

const PLACE_FIRST = /^(?<place>[^:()]{2,40}?)(?:\s*:|\s+[-–—ـ])\s+(?<names>[^:]{2,80})$/u;
const PLACE_LAST = /^(?<names>[^():]{2,60}?)\s*\((?<place>[^()]{2,40})\)$/u;

/**
 * Reads a line that says who wrote: `By Ana Ferrer, Reuters`, `London: Ana Ferrer`, `Reuters`; in German
 * `Von Ana Ferrer und Omar Said`.
 *
 * @param source The article's publisher, which may sign like an agency.
 * @param lang Language tag of the text.
 * @returns Nothing for a line that may say anything else.
 */
export function readByline(
  text: string,
  source: string,
  lang = 'en',
): Partial<FoundFacts> | undefined {
  if (isAgency(text, source)) return { agency: [text.replace(/[«»]/gu, '')] };
  for (const shape of [getByLine(lang), PLACE_FIRST, PLACE_LAST]) {
    const { names = '', place } = shape.exec(text)?.groups ?? {};
    if (!names || (place && !isFilingPlace(place))) continue;
    const parsed = place ? parseNames(names, source) : parseRole(names, source, lang);
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

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}?`;
const TOPIC =
  '(?:Health|Medical|Science|Technology|Environment|Political|Politics|Business|Economics|Finance|Education|Sports?|Foreign|Home|Legal|Diplomatic|Defen[cs]e|Security|Affairs|Social|Religious|Royal|Arts|Culture|Chief|Senior|Special|Staff|World|European?|African?|Asian?|Middle|East)';
/** `Ana Ferrer, Health reporter`, `Ana Ferrer chief political correspondent, Harbour Radio` */
const ROLE = new RegExp(
  String.raw`^(?<name>${NAME}),? (?:(?:${TOPIC}|\p{Ll}+) ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Pp]roducer)(?:, (?<more>[^,;]{2,40}))?$`,
  'u',
);
/** The desk of a paper: `Press Association Reporter` */
const DESK = /^(?<paper>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}) Reporters?$/u;
/** The paper that somebody writes for, behind a name: `Ana Ferrer, Postal News` */
const PAPER =
  /^(?<names>[^,;]+), (?<paper>(?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:News|Press|Post|Times|Media|Sun|Herald|Star|Newspapers|Radio))$/u;
/** What stands behind all names: a day, and who helped. */
const DAY = /[,;]? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}),? \d{4}$/u;
const HELP =
  / with (?:news )?agencies$|; with (?:an? )?(?:files?|reports?|additional reporting) (?:from|by) .*$/iu;

/**
 * Reads the names behind `By`, with a role, a paper or a day behind them: `Ana Ferrer, Health reporter`,
 * `Ana Ferrer, Postal News January 11, 2012`, `Press Association Reporter`.
 *
 * @param source The article’s publisher, which may sign like an agency.
 * @returns Like `parseNames`: the role is left out, and the paper is what it was written for.
 */
function parseRole(text: string, source: string, lang: string): ReturnType<typeof parseNames> {
  const names = text.replace(DAY, '').replace(HELP, '');
  const desk = DESK.exec(names)?.groups?.['paper'];
  if (desk) return { people: [], agency: desk };
  const { name, more } = ROLE.exec(names)?.groups ?? {};
  if (name) return { people: [name], ...(more && { agency: more }) };
  const { names: people = '', paper } = PAPER.exec(names)?.groups ?? {};
  const parsed = paper ? parseNames(people, source) : undefined;
  if (parsed && paper) return { ...parsed, agency: parsed.agency ?? paper };
  return parseNames(names, source, lang);
}
