import type { Kind } from '../registry/registry.ts';
import { getCloseness, getDistance } from '../spelling/closeness.ts';
import { getNameWords } from '../spelling/name-words.ts';
import { isShortFor } from '../spelling/short-names.ts';
import { abbreviations, joinedTitles, smallWords } from '../spelling/vocabulary.ts';
import {
  demonyms,
  deputies,
  directions,
  fields,
  foreignTitles,
  particles,
  questions,
  rulerNumbers,
  streets,
  titles,
} from '../spelling/words-beside-names.ts';
import type { Look, Match } from './look.ts';
import type { IndexedName } from './names-index.ts';

/** A part of a query that is found as a name: the words typed, and where the part lies. */
export type Part = {
  typed: readonly string[];
  from: number;
  to: number;
  look: Look;
  /** Another name stands before it. */
  isAfterName: boolean;
};

/**
 * Chooses whom a part of a query can mean beside the other words: “Director Burns”, but not “Robert Burns”,
 * “Moore Street” or “European Central Bank”.
 *
 * @param close Whether the part is only close to the name.
 * @returns Nobody where the other words make another name of it.
 */
export function findFitting({ typed, from, to, look, isAfterName }: Part, close: boolean): Match[] {
  const words = typed.map((word) => getNameWords(word).join(''));
  if ([words[to], to < words.length ? words.at(-1) : ''].some((word) => streets.has(word ?? '')))
    return [];
  if (isServant(typed, to)) return [];
  const others = [...typed.slice(0, from), ...typed.slice(to)].flatMap(toOtherWords);
  // “Yvonne de Gaulle”
  const start = from - countParticles(words, from);
  const [before = '', last = ''] = [typed[start - 1], typed[to - 1]];
  const fitting = look.matches.filter((match) => {
    const isPerson = match.name[0].startsWith('people/');
    const isOwn = (word: string) =>
      isWordOf(word, match.name) || (isPerson && isGivenOf(word, match.name));
    const isLoose = (word: string) =>
      smallWords.has(word) ||
      isQuestion(word) ||
      (isPerson && (isTitle(word) || demonyms.has(word))) ||
      isOwn(word);
    if (isPerson && isOtherNumber(typed[to] ?? '', match.name)) return false;
    if (look.noun && !others.every(isLoose)) return false;
    const isRole = isPerson && !words.slice(from, to).some(isOwn);
    if (isRole && others.some((word) => deputies.has(word))) return false;
    if (match.name[0].startsWith('places/') && isOf(words, from)) return false;
    if (match.name[0].startsWith('places/') && isDirection(words[from - 1] ?? '')) return false;
    const title = words[from - 1] ?? '';
    if (isPerson && to - from === 1 && isTitle(title) && !fields.has(title)) return true;
    const given = words[start - 1] ?? '';
    const isBearer =
      isOwn(given) && (isNext(given, words[from], match.name) || others.every(isLoose));
    if (isBearer) return true;
    const isPart = match.weak && to - from === 1;
    if (isPart || close || (match.weak && !isPerson)) return others.every(isLoose);
    // “Bilal Erdogan” and “bilal erdogan” are another; “talks Erdogan” is not.
    const isGiven =
      (/^\p{Lu}/u.test(last) && /^(?:[ae]l-)?\p{Lu}[\p{L}-]*\p{Ll}$/u.test(before)) ||
      (/^\p{Ll}/u.test(last) && /^[\p{Ll}-]+$/u.test(before));
    if (isAfterName) return true;
    const isSurname = to - from === 1 || particles.has(words[from] ?? '');
    return !(isPerson && isSurname && isGiven) || isLoose(given);
  });
  // “Baker James”: of two who bear a surname, the one whose other name stands beside it.
  const named = fitting.filter(({ name }) =>
    others.some((word) => !smallWords.has(word) && isWordOf(word, name)),
  );
  return named.length > 0 ? named : fitting;
}

/** Tells whether some people, places or organisations are all of one kind. */
export function areAll(kind: Kind, matches: readonly Match[]): boolean {
  return matches.every(({ name: [ref] }) => ref.startsWith(`${kind}/`));
}

/** Tells whether a word asks for somebody: “who’s”, “whos”, but not “WHO”. */
export function isQuestion(word: string): boolean {
  const isName = word.length > 1 && word === word.toUpperCase();
  const asked = word.toLowerCase();
  return !isName && [asked, asked.replace(/['’]?s$/, '')].some((one) => questions.has(one));
}

/** Tells whether words that a person was found by are of what that one holds, and none of the name. */
export function isOffice(typed: readonly string[], name: IndexedName): boolean {
  return !typed.some((word) => isWordOf(getNameWords(word).join(''), name));
}

/** Counts the words before a place that a surname may begin with: “van der”. */
function countParticles(words: readonly string[], at: number): number {
  let count = 0;
  while (particles.has(words[at - 1 - count] ?? '')) count += 1;
  return count;
}

/** Whether a word is the number of another ruler: “King Charles II” is not the third. */
function isOtherNumber(word: string, [, name]: IndexedName): boolean {
  const isNumber = /^[IVX]+$/.test(word) || rulerNumbers.has(word);
  return isNumber && !getNameWords(name).includes(word.toLowerCase());
}

/** Whether words before a place say of what of it they speak: “dynamics corp of america”, but not “president of” it. */
function isOf(words: readonly string[], from: number): boolean {
  const end = words[from - 1] === 'the' ? from - 2 : from - 1;
  const before = words[end - 1] ?? '';
  const isLoose = smallWords.has(before) || isQuestion(before) || isTitle(before);
  return ['of', 'de', 'du'].includes(words[end] ?? '') && before !== '' && !isLoose;
}

/** The words of a word beside a name: initials that stand together are one each. */
function toOtherWords(word: string): string[] {
  const words = getNameWords(word);
  return words.every(({ length }) => length === 1) ? words : [words.join('')];
}

/** Whether a word makes another place of the one after it: `north`, or `est`, which may be east or west. */
function isDirection(word: string): boolean {
  if (directions.has(word)) return true;
  return word.length > 2 && [...directions].some((one) => getDistance(word, one, 1) < 2);
}

/** “Abd” before a name is the beginning of it, and not the Turkish name of a country. */
function isServant(typed: readonly string[], to: number): boolean {
  const [word = '', next = ''] = [typed[to - 1], typed[to]];
  return next !== '' && (word === 'Abd' || (/^abd$/i.test(word) && /^[ae]l\b/i.test(next)));
}

/** Whether a word is a title, or a long one with a slip in it: “Presidnet Erdogan”. */
function isTitle(word: string): boolean {
  const isWhole = [titles, foreignTitles, abbreviations].some((list) => list.has(word));
  if (isWhole || joinedTitles.test(word)) return true;
  if (word.length < 6) return false;
  return [...titles].some((title) => (getCloseness(word, title) ?? 2) < 2);
}

function isGivenOf(word: string, [, name]: IndexedName): boolean {
  return getNameWords(name)
    .slice(0, -1)
    .some((one) => isGivenName(word, one));
}

/** Whether a word stands for a given name: as bearers are called for short, or with a letter left out: `maggie`, `pul`. */
export function isGivenName(word: string, given: string): boolean {
  return isShortFor(word, given) || isSlipOfShort(word, given);
}

/** Whether a short word lacks a letter, has one too many, or two swapped; “Tim” and “Tom” are two. */
function isSlipOfShort(word: string, one: string): boolean {
  if (Math.min(word.length, one.length) < 3 || getDistance(word, one, 1) > 1) return false;
  return word.length !== one.length || [...word].sort().join() === [...one].sort().join();
}

/** Whether two words stand side by side in a name: “Kim Jong” has a word less than “Kim Yo Jong”. */
function isNext(given: string, surname: string | undefined, [, name]: IndexedName): boolean {
  const own = getNameWords(name).filter((word) => !smallWords.has(word) && !particles.has(word));
  const [before, after] = [own.indexOf(given), own.indexOf(surname ?? '')];
  return before < 0 || after - before < 2;
}

/** Whether a word is one of a name’s, however it is spelt: “Ekbal” of “Iqbal Al-Zeidi”. */
function isWordOf(word: string, [, name]: IndexedName): boolean {
  const own = getNameWords(name);
  return own.some(
    (one) =>
      word !== '' &&
      (one === word || getCloseness(word, one) !== undefined || word === one.charAt(0)),
  );
}
