import { isCommonWord } from '../../base/language/dictionary.ts';
import type { IndexedName, IndexRef, Shard } from '../lookup/names-index.ts';
import { getRef, type NameEntry } from '../registry/registry.ts';
import type { Filed } from './file-spellings.ts';

/**
 * What shards have: spellings with words that are near to theirs, and of a surname so many of its bearers; and
 * longer names of the copy.
 */
export type Shelved =
  | { spelling: Filed; near: readonly string[]; most: number }
  | { phrase: string };

/** Articles that must mention a name which is also a common word for it to be no word beside others. */
const MANY = 10;

/**
 * Writes a shard: spellings with those who bear them, and the words that are near to one of a spelling.
 *
 * @param counts How many articles mention an entry.
 */
export function formatShard(
  shelved: ReadonlySet<Shelved>,
  toIndexed: (entry: NameEntry) => IndexedName,
  counts: ReadonlyMap<IndexRef, number>,
): string {
  const lists: Pick<Shard, 'keys' | 'surnames'> & Required<Pick<Shard, 'exact' | 'bags'>> = {
    keys: {},
    surnames: {},
    exact: {},
    bags: {},
  };
  const places = new Map<NameEntry, number>();
  const getPlace = (entry: NameEntry) => {
    const place = places.get(entry) ?? places.size;
    places.set(entry, place);
    return place;
  };
  const words = new Set<string>();
  const longer: string[] = [];
  const nouns: string[] = [];
  const foreign: string[] = [];
  for (const one of shelved) {
    if ('phrase' in one) {
      longer.push(one.phrase);
      continue;
    }
    const { key, spelt, list, isWord, entries } = one.spelling;
    for (const word of one.near) words.add(word);
    const bearers = list === 'surnames' ? pickMost(entries, one.most, toIndexed) : entries;
    if ((lists[list][spelt]?.length ?? 0) < bearers.length)
      lists[list][spelt] = bearers.map(getPlace);
    if (isWord) foreign.push(key);
    const mayBeNoun = list === 'keys' || list === 'exact';
    if (mayBeNoun && entries.every((entry) => isSeldom(key, entry, counts))) nouns.push(key);
  }
  const { keys, surnames, exact, bags } = lists;
  const shard: Shard = {
    names: [...places.keys()].map(toIndexed),
    keys,
    surnames,
    words: [...words].sort(),
    ...(Object.keys(exact).length > 0 && { exact }),
    ...(Object.keys(bags).length > 0 && { bags }),
    ...(longer.length > 0 && { longer }),
    ...(nouns.length > 0 && { nouns }),
    ...(foreign.length > 0 && { foreign }),
  };
  return JSON.stringify(shard);
}

/** Whether a name is a common word, too, and the copy has hardly shown it to be a name; of a person, a part of it is. */
function isSeldom(key: string, entry: NameEntry, counts: ReadonlyMap<IndexRef, number>): boolean {
  if (!isCommonWord(key)) return false;
  return entry.kind === 'people' || (counts.get(getRef(entry)) ?? 0) < MANY;
}

/** Picks those in most articles. */
function pickMost(
  entries: readonly NameEntry[],
  most: number,
  toIndexed: (entry: NameEntry) => IndexedName,
): readonly NameEntry[] {
  if (entries.length <= most) return entries;
  return entries.toSorted((a, b) => toIndexed(b)[2] - toIndexed(a)[2]).slice(0, most);
}
