import { getCloseness } from '../spelling/closeness.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';
import type { Look } from './look-up.ts';

/** A part of a query that is found as a name: the words typed, and where the part lies. */
export type Part = { typed: readonly string[]; from: number; to: number; look: Look };

/** Words that make another name of the name before them: “Moore Street” is no Moore. */
const MAKERS = /^(?:street|st|road|avenue|lane|square|creek|river|lake|night)$/i;
/** Words that may stand beside a name and say nothing of whose it is. */
const SMALL = /^(?:the|of|in|and|on|at|by|with|about|for)$/i;
/** Words that stand before a person’s name. */
const TITLES =
  /^(?:mr|mrs|ms|dr|sir|president|prime|foreign|minister|director|chief|head|governor|premier|leader|deputy|former|ex|general|official)$/i;

/**
 * Tells whether the other words of a query leave a part of it the name that it is: “Director Burns”,
 * but not “Robert Burns”, “Moore Street” or “European Central Bank”.
 *
 * @param close Whether the part is only close to the name.
 */
export function fitsEntry({ typed, from, to, look }: Part, close: boolean): boolean {
  if (MAKERS.test(typed[to] ?? '') || isServant(typed, to)) return false;
  const [best] = look.matches;
  if (!best || to - from > 1 + Number(best.weak && !isPerson(best.name[0]))) return true;
  const known = getNameWords(best.name[1]);
  const isLoose = (word: string) =>
    SMALL.test(word) || (isPerson(best.name[0]) && TITLES.test(word)) || isKnown(word, known);
  if (isKnown(typed[from - 1] ?? '', known)) return true;
  if (best.weak || close) return [...typed.slice(0, from), ...typed.slice(to)].every(isLoose);
  // “Bilal Erdogan” is another; “talks Erdogan” is not.
  const [before = '', name = ''] = [typed[from - 1], typed[from]];
  const isGiven = isPerson(best.name[0]) && [before, name].every((word) => /^\p{Lu}/u.test(word));
  return !isGiven || !/^\p{Lu}\p{Ll}+$/u.test(before) || isLoose(before);
}

function isPerson(ref: string): boolean {
  return ref.startsWith('people/');
}

/** “Abd” before a name is the beginning of it, and not the Turkish name of a country. */
function isServant(typed: readonly string[], to: number): boolean {
  const [word = '', next = ''] = [typed[to - 1], typed[to]];
  return next !== '' && (word === 'Abd' || (/^abd$/i.test(word) && /^[ae]l\b/i.test(next)));
}

/** Whether a word is one of a name’s, however it is spelt: “Ekbal” of “Iqbal Al-Zeidi”. */
function isKnown(word: string, known: readonly string[]): boolean {
  const key = getNameKey(word);
  return known.some((one) => key !== '' && (one === key || getCloseness(key, one) !== undefined));
}
