import { getCloseness } from '../spelling/closeness.ts';
import { getNameWords } from '../spelling/name-words.ts';
import {
  deputies,
  directions,
  joinedTitles,
  smallWords,
  streets,
  titles,
} from '../spelling/vocabulary.ts';
import type { IndexedName } from './names-index.ts';
import type { Look, Match } from './open-index.ts';

/** A part of a query that is found as a name: the words typed, and where the part lies. */
export type Part = { typed: readonly string[]; from: number; to: number; look: Look };

/**
 * Chooses whom a part of a query can mean beside the other words: “Director Burns”, but not “Robert Burns”,
 * “Moore Street” or “European Central Bank”.
 *
 * @param close Whether the part is only close to the name.
 * @returns Nobody where the other words make another name of it.
 */
export function findFitting({ typed, from, to, look }: Part, close: boolean): Match[] {
  const words = typed.map((word) => getNameWords(word).join(''));
  if (streets.has(words[to] ?? '') || isServant(typed, to)) return [];
  const others = [...words.slice(0, from), ...words.slice(to)];
  if (look.noun && !others.every((word) => smallWords.has(word))) return [];
  const [before = '', name = ''] = [typed[from - 1], typed[from]];
  const fitting = look.matches.filter((match) => {
    const isOwn = (word: string) => isWordOf(word, match.name);
    const isPerson = match.name[0].startsWith('people/');
    const isLoose = (word: string) =>
      smallWords.has(word) || (isPerson && isTitle(word)) || isOwn(word);
    const isRole = isPerson && !words.slice(from, to).some(isOwn);
    if (isRole && others.some((word) => deputies.has(word))) return false;
    if (match.name[0].startsWith('places/') && directions.has(words[from - 1] ?? '')) return false;
    if (isPerson && to - from === 1 && isTitle(words[from - 1] ?? '')) return true;
    if (isOwn(words[from - 1] ?? '')) return true;
    const isPart = match.weak && to - from === 1;
    if (isPart || close || (match.weak && !isPerson)) return others.every(isLoose);
    // “Bilal Erdogan” is another; “talks Erdogan” is not.
    const isGiven =
      isPerson && to - from === 1 && [before, name].every((word) => /^\p{Lu}/u.test(word));
    return !isGiven || !/^\p{Lu}\p{Ll}+$/u.test(before) || isLoose(words[from - 1] ?? '');
  });
  // “Baker James”: of two who bear a surname, the one whose other name stands beside it.
  const named = fitting.filter(({ name }) =>
    others.some((word) => !smallWords.has(word) && isWordOf(word, name)),
  );
  return named.length > 0 ? named : fitting;
}

/** “Abd” before a name is the beginning of it, and not the Turkish name of a country. */
function isServant(typed: readonly string[], to: number): boolean {
  const [word = '', next = ''] = [typed[to - 1], typed[to]];
  return next !== '' && (word === 'Abd' || (/^abd$/i.test(word) && /^[ae]l\b/i.test(next)));
}

/** Whether a word is a title, or a long one with a slip in it: “Presidnet Erdogan”. */
function isTitle(word: string): boolean {
  if (titles.has(word) || joinedTitles.test(word)) return true;
  if (word.length < 6) return false;
  return [...titles].some((title) => (getCloseness(word, title) ?? 2) < 2);
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
