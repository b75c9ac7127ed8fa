import { parseNames } from './parse-names.ts';

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
export function parseRole(text: string, source: string): ReturnType<typeof parseNames> {
  const names = text.replace(DAY, '').replace(HELP, '');
  const desk = DESK.exec(names)?.groups?.['paper'];
  if (desk) return { people: [], agency: desk };
  const { name, more } = ROLE.exec(names)?.groups ?? {};
  if (name) return { people: [name], ...(more && { agency: more }) };
  const { names: people = '', paper } = PAPER.exec(names)?.groups ?? {};
  const parsed = paper ? parseNames(people, source) : undefined;
  if (parsed && paper) return { ...parsed, agency: parsed.agency ?? paper };
  return parseNames(names, source);
}
