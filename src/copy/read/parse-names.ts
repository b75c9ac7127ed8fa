import { isAgency } from './agencies.ts';
import { getBylineWords } from './by-words.ts';
import { isFilingPlace } from './filing-places.ts';

const PARTICLE = '(?:al|el|bin|ibn|bint|abu|de|del|della|di|da|du|la|le|van|von|der|den|ter|dos)';
const WORD = String.raw`(?:\p{Ll}{2}-)?\p{Lu}[\p{L}.’'-]*`;
const LATIN = new RegExp(`^${WORD}(?:(?: ${PARTICLE})* ${WORD}){1,3}$`, 'u');
const SIGN = /\s*(?:,|،|;|\||&|\s–\s)\s*/u;
const joints = new Map<string, RegExp>();

/** Gets the words that join two names in a language. */
function getJoint(lang: string): RegExp {
  const joint =
    joints.get(lang) ??
    new RegExp(
      String.raw`^(?:${getBylineWords(lang).and})\s+|\s+(?:${getBylineWords(lang).and})\s+`,
      'iu',
    );
  joints.set(lang, joint);
  return joint;
}

const ARABIC = /^\p{Script=Arabic}+(?: \p{Script=Arabic}+){1,3}$/u;

/**
 * Reads the names of a byline: `Ana Ferrer and Omar Said, Reuters`.
 *
 * @param source The article's publisher, which may sign like an agency.
 * @param lang Language tag of the text, in which names are joined as well: `Ana Ferrer und Omar Said`.
 * @returns People and agencies apart, or nothing where anything else stands among them: a name has two
 *   to four words, each with a capital where the script has them.
 */
export function parseNames(
  text: string,
  source: string,
  lang = 'en',
): { people: string[]; agency?: string } | undefined {
  const parts = text
    .split(SIGN)
    .flatMap((part) => part.split(getJoint(lang)))
    .filter(Boolean);
  const people = parts.filter((part) => !isAgency(part, source));
  const agency = parts.find((part) => isAgency(part, source));
  const isName = (part: string) => (LATIN.test(part) || ARABIC.test(part)) && !isFilingPlace(part);
  if (parts.length === 0 || parts.length > 5 || !people.every(isName)) return undefined;
  return { people, ...(agency && { agency: agency.replace(/[«»“”"]/gu, '') }) };
}
