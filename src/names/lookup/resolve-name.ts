import { getCloseness } from '../spelling/closeness.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';
import { fitsEntry } from './fits-entry.ts';
import { type LoadFile, type Look, type Match, openIndex } from './look-up.ts';
import { type ResolvedName, toResolved } from './names-index.ts';
import { suggestNames } from './suggest-names.ts';

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
    .filter((word) => getNameWords(word).length > 0);
  const look = await openIndex(load);
  const whole = typed.join(' ');
  const answer = (tier: Resolution['tier'], { matches }: Look, from = 0, to = typed.length) => ({
    tier,
    entries: rank(matches),
    span: typed.slice(from, to).join(' '),
    rest: [...typed.slice(0, from), ...typed.slice(to)].join(' '),
  });

  const exact = await look(whole, false);
  if (exact.matches.length > 0) return answer('exact', exact);
  const close = await look(whole, true);
  if (close.matches.length > 0 && !close.guarded) return answer('close', close);
  let near = close;
  for (const mayErr of [false, true]) {
    for (const [from, to] of listSpans(typed.length)) {
      const part = await look(typed.slice(from, to).join(' '), mayErr, true);
      if (near.matches.length === 0) near = part;
      if (part.matches.length === 0 || part.guarded) continue;
      if (!fitsEntry({ typed, from, to, look: part }, mayErr)) continue;
      const [best] = rank(part.matches);
      const first = best ? reachBack(typed, from, best.name) : from;
      return answer(mayErr ? 'close' : 'exact', part, first, to);
    }
  }
  // “كبير”, big, is no name, but may stand for “الكبير”.
  if (near.matches.length === 0) near = await look(`ال${whole}`, false);
  const none = { ...answer('none', near, 0, 0), rest: whole };
  if (none.entries.length > 0 || typed.length > 2 || getNameKey(whole).length < 5) return none;
  return { ...none, entries: await suggestNames(whole, load, 5) };
}

/** Takes given names before a surname with it, however they are spelt: “Ekbal Alzeidi”. */
function reachBack(typed: readonly string[], from: number, name: string): number {
  const known = getNameWords(name).slice(0, -1);
  const given = [...known, known.join('')];
  const isGiven = (word: string) => {
    const key = getNameKey(word);
    return given.some((one) => one === key || getCloseness(key, one) !== undefined);
  };
  let first = from;
  while (first > 0 && isGiven(typed[first - 1] ?? '')) first -= 1;
  return first;
}

/** Parts of a query that leave something over, the longest first; long queries are no names. */
function listSpans(count: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let length = Math.min(count - 1, 5); length > 0; length--) {
    for (let from = 0; from + length <= Math.min(count, 6); from++)
      spans.push([from, from + length]);
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
