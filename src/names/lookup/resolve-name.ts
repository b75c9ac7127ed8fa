import type { Kind } from '../registry/registry.ts';
import { getCloseness } from '../spelling/closeness.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import {
  isBesideNames,
  joinedTitles,
  openers,
  smallWords,
  titles,
} from '../spelling/vocabulary.ts';
import type { Look, Match } from './look.ts';
import { type ResolvedName, toResolved } from './names-index.ts';
import { type LoadFile, type NamesIndex, openIndex } from './open-index.ts';
import { suggestNames, toBeginning } from './suggest-names.ts';

export type Resolution = {
  /** How the entries were found; with `none`, they are suggestions and answer nothing. */
  tier: 'exact' | 'close' | 'none';
  /** Best first; more than one when a spelling is shared. */
  entries: ResolvedName[];
  /** The words of the query that are the name, as typed. */
  span: string;
  /** The other words of the query, as typed. */
  rest: string;
};

/**
 * Finds the name that a query means: first as a known spelling, then as a close one, then as a part
 * of the query that the other words leave a name. A word that is a word in the articles or in the
 * dictionary is never taken over; what may be meant is suggested.
 *
 * @param query As typed, in any script.
 */
export async function resolveName(query: string, load: LoadFile): Promise<Resolution> {
  const typed = query
    .trim()
    .split(/\s+/)
    // “シシ大統領”, President Sisi, is written without a gap.
    .flatMap((word) => (joinedTitles.test(word) ? cutTitle(word) : word))
    // “-word” leaves something out, and is no part of a name.
    .filter((word) => getNameWords(word).length > 0 && !/^-\p{L}/u.test(word));
  const index = openIndex(load);
  const whole = typed.join(' ');
  const answer = (
    tier: Resolution['tier'],
    matches: readonly Match[],
    from = 0,
    to = typed.length,
  ): Resolution => ({
    tier,
    entries: rank(matches),
    span: typed.slice(from, to).join(' '),
    rest: [...typed.slice(0, from), ...typed.slice(to)].join(' '),
  });

  let near = await index.exact(whole);
  if (near.matches.length > 0 && !near.guarded) return answer('exact', near.matches);
  if (!near.longer && !near.guarded) {
    // Most slips are found where the spelling itself was looked for, without another file.
    near = await index.near(whole);
    if (isSure(near)) return answer('close', near.matches);
    const reordered = await index.reordered(whole);
    if (reordered.matches.length > 0) return answer('exact', reordered.matches);
    for (const find of [index.alike, index.close]) {
      near = await find(whole);
      if (isSure(near)) return answer('close', near.matches);
    }
  }
  const part = await findPart(typed, index, near);
  if (part.found) {
    const { tier, matches, from, to } = part.found;
    const [best] = rank(matches);
    const span = best?.ref.startsWith('people/')
      ? await reachOut(typed, [from, to], best.name)
      : [from, to];
    return answer(tier, matches, ...span);
  }
  const meant = part.near.length > 0 ? part.near : await findWithArticle(whole, index);
  const none = { ...answer('none', meant, 0, 0), rest: whole };
  // What a single word may be the beginning of is looked for where no article has it: see `answerQuery`.
  const isPair = typed.length < 3 && getNameWords(whole).length > 1;
  if (none.entries.length > 0 || !isPair || near.guarded) return none;
  if (!index.mayBegin(toBeginning(whole).key, getNameWords(whole))) return none;
  return { ...none, entries: await suggestNames(whole, load, 5) };
}

function areAll(kind: Kind, matches: readonly Match[]): boolean {
  return matches.every(({ name: [ref] }) => ref.startsWith(`${kind}/`));
}

/** “كبير”, big, is no name, but may stand for “الكبير”. */
async function findWithArticle(text: string, index: NamesIndex): Promise<Match[]> {
  return getScript(text) === 'a' ? (await index.exact(`ال${text}`)).matches : [];
}

function isSure({ matches, guarded }: Look): boolean {
  return matches.length > 0 && !guarded;
}

function cutTitle(word: string): string[] {
  const name = word.replace(joinedTitles, '');
  return [name, word.slice(name.length)].filter(Boolean);
}

type Found = { tier: 'exact' | 'close'; matches: Match[]; from: number; to: number };

/** Looks for a name in parts of a query, the longest first; what is near to one is suggested. */
async function findPart(
  typed: readonly string[],
  index: NamesIndex,
  whole: Look,
): Promise<{ found?: Found; near: Match[] }> {
  // It comes with the first name beside other words: most searches are a name, or a word.
  const { findFitting } = await import('./fits-entry.ts');
  let near = whole.matches;
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
      const isNew = tier === 'exact' && first.matches.length === 0 && !first.longer;
      const look = isNew ? await index.reordered(text) : first;
      if (look.longer) longer.push([from, to]);
      if (near.length === 0) near = look.matches;
      if (look.guarded || longer.some(([start, end]) => start <= from && to <= end)) continue;
      const isAfterName = names.has(from);
      if (tier === 'exact' && look.matches.length > 0) names.add(to);
      const part = { typed, from, to, look, isAfterName };
      const matches = findFitting(part, tier === 'close');
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

/** Whether a part is one word of our letters, beside none that says that it is a name: what two slips make of it is no answer. */
function isPlain(typed: readonly string[], from: number, to: number): boolean {
  const others = [...typed.slice(0, from), ...typed.slice(to)];
  return (
    to - from === 1 &&
    getScript(typed[from] ?? '') === '' &&
    !others.some((word) => isBesideNames(word.toLowerCase()))
  );
}

/** Letters that a part must have to be a name; Chinese and Japanese ones have few. */
function getLeast(text: string, tier: 'exact' | 'close'): number {
  if (getScript(text) === 'z') return tier === 'close' ? 4 : 2;
  return tier === 'close' ? 5 : 3;
}

/** Takes given names beside a surname with it, however they are spelt: “Ekbal Alzeidi”, “R. Reagan”, “Thatcher, Maggie”. */
async function reachOut(typed: readonly string[], [from, to]: [number, number], name: string) {
  const { isGivenName } = await import('./fits-entry.ts');
  const own = getNameWords(name).slice(0, -1);
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
  return [first, end] as const;
}

/** Whether letters that stand together are the initials of given names: “K.O.” */
function isInitials(word: string, given: readonly string[]): boolean {
  const letters = getNameWords(word);
  const isInitial = (letter: string) => given.some((one) => one.charAt(0) === letter);
  return letters.length > 1 && letters.every(isInitial);
}

/** Parts of a query that leave something over, the longest first; long queries are no names. */
function listSpans(typed: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  const count = typed.length;
  for (let length = Math.min(count - 1, 5); length > 0; length--) {
    for (let from = 0; from + length <= Math.min(count, 8); from++) {
      // No name begins with “what” or “about”.
      if (!openers.has(typed[from]?.toLowerCase() ?? '')) spans.push([from, from + length]);
    }
  }
  return spans;
}

/** Best likeness first, then the name with more articles; each entry once, near misses dropped. */
function rank(matches: readonly Match[]): ResolvedName[] {
  const sorted = [...matches].sort((a, b) => a.score - b.score || b.name[2] - a.name[2]);
  const best = sorted[0]?.score ?? 0;
  const entries = new Map<string, ResolvedName>();
  for (const { name, score } of sorted) {
    const [ref] = name;
    if (score < best + 1 && !entries.has(ref)) entries.set(ref, toResolved(name));
  }
  return [...entries.values()].slice(0, 5);
}
