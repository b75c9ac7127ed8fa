import { getNameKey } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { isBesideNames, openers, particles, titles } from '../spelling/words-beside-names.ts';
import { areAll, findFitting, isQuestion } from './fits-entry.ts';
import { type Found, type Look, NOTHING } from './look.ts';
import type { NamesIndex } from './open-index.ts';
import { findHolder, reachOut } from './reach-out.ts';

/** The first words of a query that are near to a name, and the names that they are near to. */
type Near = Pick<Found, 'matches' | 'from' | 'to'>;

/**
 * Finds a name in a part of a query, the longest first, with the words beside it that belong to it; what is near to one
 * is suggested.
 *
 * @param typed The words of the query.
 * @param whole What was found of the whole query.
 */
export async function findPart(
  typed: readonly string[],
  index: NamesIndex,
  whole: Look,
): Promise<{ found?: Found; near: Near }> {
  const { found, near } = await findLongest(typed, index, whole);
  if (!found || !areAll('people', found.matches)) return { ...(found && { found }), near };
  return { found: (await findHolder(typed, found, index)) ?? reachOut(typed, found), near };
}

async function findLongest(
  typed: readonly string[],
  index: NamesIndex,
  whole: Look,
): Promise<{ found?: Found; near: Near }> {
  let near: Near = { matches: whole.matches, from: 0, to: typed.length };
  const longer: [number, number][] = whole.longer ? [[0, typed.length]] : [];
  /** Places behind words that are names themselves, and no given ones. */
  const names = new Set<number>();
  let place: Found | undefined;
  for (const tier of ['exact', 'close'] as const) {
    for (const [from, to] of listSpans(typed)) {
      const text = typed.slice(from, to).join(' ');
      if (getNameKey(text).length < getLeast(text, tier)) continue;
      const find = tier === 'close' && isPlain(typed, from, to) ? index.near : index[tier];
      const first = await find(text);
      const words = typed.slice(from, to);
      const owner = tier === 'close' ? await findOwner(words, first, index) : undefined;
      const isNew = tier === 'exact' && first.matches.length === 0 && !first.longer;
      const look = owner ?? (isNew ? await findReordered(words, index) : first);
      if (look.longer) longer.push([from, to]);
      if (near.matches.length === 0) near = { matches: look.matches, from, to };
      if (look.guarded || longer.some(([start, end]) => start <= from && to <= end)) continue;
      const isAfterName = names.has(from);
      if (tier === 'exact' && look.matches.length > 0) names.add(to);
      const part = { typed, from, to, look, isAfterName };
      const matches = findFitting(part, tier === 'close' && !owner);
      if (matches.length === 0) continue;
      const found = { tier, matches, from, to };
      // “New Zealand prime minister David Lange” is about him.
      const isOffice = titles.has(typed[to]?.toLowerCase() ?? '');
      if (areAll('places', matches) ? !isOffice : !place || areAll('people', matches))
        return { found, near };
      place ??= found;
    }
    if (place) return { found: place, near };
  }
  return { near };
}

/** Finds a part in another order, but not without a word that may begin a name: “Charles de”. */
async function findReordered(words: readonly string[], index: NamesIndex): Promise<Look> {
  const ends = [words[0], words.at(-1)].map((word) => word?.toLowerCase() ?? '');
  return ends.some((word) => particles.has(word)) ? NOTHING : index.reordered(words.join(' '));
}

/** Finds whose something is, as it is typed on phones: “putins wife”; but “waters” is no Water. */
async function findOwner([word = '', ...others]: readonly string[], near: Look, index: NamesIndex) {
  const owner = /^\p{Script=Latin}{4,}(?=s$)/u.exec(word)?.[0];
  if (!owner || others.length > 0 || near.matches.length === 0 || near.guarded) return undefined;
  const look = await index.exact(owner);
  return look.matches.length > 0 && !look.noun && !look.guarded ? look : undefined;
}

/** Whether a part is one word of our letters, beside none that says that it is a name: what two slips make of it is no answer. */
function isPlain(typed: readonly string[], from: number, to: number): boolean {
  const others = [...typed.slice(0, from), ...typed.slice(to)];
  return (
    to - from === 1 &&
    getScript(typed[from] ?? '') === '' &&
    !others.some((word) => isBesideNames(word.toLowerCase()) || isQuestion(word))
  );
}

/** Letters that a part must have to be a name; Chinese and Japanese ones have few. */
function getLeast(text: string, tier: 'exact' | 'close'): number {
  if (getScript(text) === 'z') return tier === 'close' ? 4 : 2;
  return tier === 'close' ? 5 : 3;
}

/** Parts of a query that leave something over, the longest first; long queries are no names. */
function listSpans(typed: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  const count = typed.length;
  for (let length = Math.min(count - 1, 5); length > 0; length--) {
    for (let from = 0; from + length <= Math.min(count, 8); from++) {
      // No name begins with “what”, “who’s” or “about”.
      if (!openers.has(typed[from]?.toLowerCase() ?? '') && !isQuestion(typed[from] ?? ''))
        spans.push([from, from + length]);
    }
  }
  return spans;
}
