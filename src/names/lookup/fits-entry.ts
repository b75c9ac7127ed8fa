import { getCloseness, getDistance } from '../spelling/closeness.ts';
import { getNameWords } from '../spelling/name-words.ts';
import { isShortFor } from '../spelling/short-names.ts';
import {
  abbreviations,
  demonyms,
  deputies,
  directions,
  fields,
  joinedTitles,
  questions,
  smallWords,
  streets,
  titles,
} from '../spelling/vocabulary.ts';
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
  const [before = '', name = ''] = [typed[from - 1], typed[from]];
  const fitting = look.matches.filter((match) => {
    const isPerson = match.name[0].startsWith('people/');
    const isOwn = (word: string) =>
      isWordOf(word, match.name) || (isPerson && isGivenOf(word, match.name));
    const isLoose = (word: string) =>
      smallWords.has(word) ||
      questions.has(word) ||
      (isPerson && (isTitle(word) || demonyms.has(word))) ||
      isOwn(word);
    if (look.noun && !others.every(isLoose)) return false;
    const isRole = isPerson && !words.slice(from, to).some(isOwn);
    if (isRole && others.some((word) => deputies.has(word))) return false;
    if (match.name[0].startsWith('places/') && isOf(words, from)) return false;
    if (match.name[0].startsWith('places/') && isDirection(words[from - 1] ?? '')) return false;
    const title = words[from - 1] ?? '';
    if (isPerson && to - from === 1 && isTitle(title) && !fields.has(title)) return true;
    if (isOwn(words[from - 1] ?? '')) return true;
    const isPart = match.weak && to - from === 1;
    if (isPart || close || (match.weak && !isPerson)) return others.every(isLoose);
    // “Bilal Erdogan” and “bilal erdogan” are another; “talks Erdogan” is not.
    const isGiven =
      (/^\p{Lu}/u.test(name) && /^\p{Lu}\p{Ll}+$/u.test(before)) ||
      (/^\p{Ll}/u.test(name) && /^\p{Ll}+$/u.test(before));
    if (isAfterName) return true;
    return !(isPerson && to - from === 1 && isGiven) || isLoose(words[from - 1] ?? '');
  });
  // “Baker James”: of two who bear a surname, the one whose other name stands beside it.
  const named = fitting.filter(({ name }) =>
    others.some((word) => !smallWords.has(word) && isWordOf(word, name)),
  );
  return named.length > 0 ? named : fitting;
}

/** Whether words before a place say of what of it they speak: “dynamics corp of america”, but not “president of” it. */
function isOf(words: readonly string[], from: number): boolean {
  const end = words[from - 1] === 'the' ? from - 2 : from - 1;
  const before = words[end - 1] ?? '';
  const isLoose = smallWords.has(before) || questions.has(before) || isTitle(before);
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
  if (titles.has(word) || abbreviations.has(word) || joinedTitles.test(word)) return true;
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

/** Whether a word is one of a name’s, however it is spelt: “Ekbal” of “Iqbal Al-Zeidi”. */
function isWordOf(word: string, [, name]: IndexedName): boolean {
  const own = getNameWords(name);
  return own.some(
    (one) =>
      word !== '' &&
      (one === word || getCloseness(word, one) !== undefined || word === one.charAt(0)),
  );
}
