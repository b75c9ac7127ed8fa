import { getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { joinedTitles } from '../spelling/vocabulary.ts';
import type { Look, Match } from './look.ts';
import { type ResolvedName, toResolved } from './names-index.ts';
import { type LoadFile, type NamesIndex, openIndex } from './open-index.ts';
import { suggestNames, toBeginning } from './suggest-names.ts';

export type Resolution = {
  /** How the entries were found; with `none`, they are suggestions and answer nothing. */
  tier: 'exact' | 'close' | 'none';
  /** Best first; more than one when a spelling is shared. */
  entries: ResolvedName[];
  /** The words of the query that are the name, or near to what is suggested, as typed. */
  span: string;
  /** The other words of the query, as typed; all of them where nothing is answered. */
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
  // It comes with the first name beside other words: most searches are a name, or a word.
  const { findPart } = await import('./find-part.ts');
  const part = await findPart(typed, index, near);
  if (part.found) {
    const { tier, matches, from, to } = part.found;
    return answer(tier, matches, from, to);
  }
  const meant =
    part.near.matches.length > 0
      ? part.near
      : { matches: await findWithArticle(whole, index), from: 0, to: 0 };
  const none = { ...answer('none', meant.matches, meant.from, meant.to), rest: whole };
  // What a single word may be the beginning of is looked for where no article has it: see `answerQuery`.
  const isPair = typed.length < 3 && getNameWords(whole).length > 1;
  if (none.entries.length > 0 || !isPair || near.guarded) return none;
  if (!index.mayBegin(toBeginning(whole).key, getNameWords(whole))) return none;
  return { ...none, entries: await suggestNames(whole, load, 5) };
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
