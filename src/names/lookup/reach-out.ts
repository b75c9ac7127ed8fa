import { getCloseness } from '../spelling/closeness.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';
import { smallWords } from '../spelling/vocabulary.ts';
import { areAll, isGivenName, isOffice } from './fits-entry.ts';
import type { Found } from './look.ts';
import type { NamesIndex } from './open-index.ts';

/** Words of the longest name that is looked for beside an office. */
const LONGEST = 4;

/**
 * Finds who is named beside an office: “French president Macron”. A name that is stated goes before who holds the
 * office.
 *
 * @param found People, found by what they hold.
 * @returns Nothing where the words beside are no name of a person, or where the people were found by their names.
 */
export async function findHolder(
  typed: readonly string[],
  { matches, from, to }: Found,
  index: NamesIndex,
): Promise<Found | undefined> {
  if (!matches.every(({ name }) => isOffice(typed.slice(from, to), name))) return undefined;
  for (const [start, end] of listBeside(typed, from, to)) {
    const text = typed.slice(start, end).join(' ');
    for (const tier of ['exact', 'close'] as const) {
      const look = await (tier === 'exact' ? index.exact(text) : index.near(text));
      if (look.matches.length === 0) continue;
      // Right after an office, “macron” is no word.
      const isWord = look.guarded || (look.noun && start !== to);
      if (isWord || look.longer || !areAll('people', look.matches)) break;
      const refs = new Set(matches.map(({ name: [ref] }) => ref));
      const same = look.matches.filter(({ name: [ref] }) => refs.has(ref));
      if (same.length === 0) return { tier, matches: look.matches, from: start, to: end };
      return { tier, matches: same, from: Math.min(from, start), to: Math.max(to, end) };
    }
  }
  return undefined;
}

/** Lists the parts right after and right before some words, the longest first. */
function listBeside(typed: readonly string[], from: number, to: number): [number, number][] {
  const lengths = Array.from({ length: LONGEST }, (_, at) => LONGEST - at);
  return lengths.flatMap((length): [number, number][] => [
    ...(to + length <= typed.length ? [[to, to + length] as [number, number]] : []),
    ...(from >= length ? [[from - length, from] as [number, number]] : []),
  ]);
}

/** Takes given names beside a surname with it, however they are spelt: “Ekbal Alzeidi”, “R. Reagan”, “Thatcher, Maggie”. */
export function reachOut(typed: readonly string[], found: Found): Found {
  const { matches, from, to } = found;
  const own = getNameWords(matches[0]?.name[1] ?? '').slice(0, -1);
  const given = [...own, own.join('')];
  const isOwn = (key: string) =>
    given.some(
      (one) =>
        one === key ||
        getCloseness(key, one) !== undefined ||
        key === one.charAt(0) ||
        isGivenName(key, one),
    );
  // “K.O. Pöhl”
  const isGiven = (word: string) =>
    !smallWords.has(word.toLowerCase()) && (isOwn(getNameKey(word)) || isInitials(word, own));
  let [first, end] = [from, to];
  while (first > 0 && isGiven(typed[first - 1] ?? '')) first -= 1;
  while (end < typed.length && first === from && isGiven(typed[end] ?? '')) end += 1;
  return { ...found, from: first, to: end };
}

/** Whether letters that stand together are the initials of given names: “K.O.” */
function isInitials(word: string, given: readonly string[]): boolean {
  const letters = getNameWords(word);
  const isInitial = (letter: string) => given.some((one) => one.charAt(0) === letter);
  return letters.length > 1 && letters.every(isInitial);
}
