import { isHeld, type NameEntry } from '../registry/registry.ts';
import { getBag } from '../spelling/get-bag.ts';
import { splitWords, type Word } from '../spelling/split-words.ts';
import { titles } from '../spelling/words-beside-names.ts';
import type { Found } from './find-spelling.ts';
import type { Known } from './known-names.ts';

/** Words of a role, at most. */
const MOST = 7;

/**
 * Chooses whom of several namesakes a spelling means: who was named by a spelling of his own before, or who
 * holds the role beside it on the day of the article.
 *
 * @returns The spelling as that of one; nothing where neither tells.
 */
export function chooseBearer(
  found: Found,
  words: readonly Word[],
  { entries, day }: Known,
): Found | undefined {
  const { bearers } = found.hit;
  if (!bearers) return found;
  const named = bearers.filter((entry) => entries.has(entry));
  const entry = named.length > 0 ? single(named) : findHolder(bearers, found, words, day);
  return entry && { ...found, hit: { ...found.hit, entry } };
}

function findHolder(
  bearers: readonly NameEntry[],
  { from, to }: Found,
  words: readonly Word[],
  day: string | undefined,
): NameEntry | undefined {
  const roles = new Map(bearers.map((entry) => [entry, listRoles(entry, day)]));
  const having = (test: (role: string) => boolean) =>
    bearers.filter((entry) => roles.get(entry)?.some(test));
  const beside = new Set([...listBefore(words, from), ...listAfter(words, to)].map(toBag));
  const holders = having((role) => beside.has(role));
  if (holders.length > 0) return single(holders);
  // “Senator Tom Hale”, of whom one is a senator of Zorben.
  let first = from;
  while (titles.has(words[first - 1]?.text ?? '') && words[first]?.gap === 'space') first -= 1;
  const title = toBag(words.slice(first, from)).split(' ').filter(Boolean);
  if (title.length === 0) return undefined;
  return single(having((role) => title.every((word) => role.split(' ').includes(word))));
}

/** Lists the roles that somebody holds on a day, or ever, each as `getBag` gives it. */
function listRoles({ roles, terms = [] }: NameEntry, day: string | undefined): string[] {
  const isOpen = (role: string) => {
    const own = terms.filter((term) => term.role === role);
    return !day || own.length === 0 || own.some((term) => isHeld(term, day));
  };
  return roles.filter(isOpen).map((role) => toBag(splitWords(role)));
}

/** Lists what may be a role right before a name. */
function listBefore(words: readonly Word[], from: number): Word[][] {
  const runs: Word[][] = [];
  for (let first = from - 1; first >= Math.max(0, from - MOST); first--) {
    if (words[first + 1]?.gap !== 'space') break;
    runs.push(words.slice(first, from));
  }
  return runs;
}

/** Lists what may be a role right after a name and a comma: “Tom Hale, the governor of Zorben”. */
function listAfter(words: readonly Word[], to: number): Word[][] {
  const first = words[to]?.text === 'the' ? to + 1 : to;
  if (words[to]?.gap !== 'other') return [];
  const runs: Word[][] = [];
  for (let end = first + 1; end <= Math.min(words.length, first + MOST); end++) {
    runs.push(words.slice(first, end));
    if (words[end]?.gap !== 'space') break;
  }
  return runs;
}

function toBag(words: readonly Word[]): string {
  return getBag(words.map(({ text }) => text));
}

function single([one, other]: readonly NameEntry[]): NameEntry | undefined {
  return other ? undefined : one;
}
