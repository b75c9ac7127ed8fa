import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import type { NameEntry, Registry } from '../registry/registry.ts';
import { listKeys } from './list-keys.ts';

/** A spelling in the index, its words parted by spaces, with those who bear it. */
export type Filed = {
  key: string;
  spelt: string;
  list: 'keys' | 'surnames' | 'exact' | 'bags';
  /** A word of this language, though a name in another. */
  isWord: boolean;
  entries: NameEntry[];
};

/** Whether a spelling is found only as it is. */
export function isExact({ list }: Filed): boolean {
  return list === 'exact' || list === 'bags';
}

/** What a slip is looked for in: the words of a spelling, and all of it run together. */
export function listTokens(one: Filed): string[] {
  return isExact(one) ? [] : [...new Set([one.key, ...one.spelt.split(' ')])];
}

/**
 * Lists all spellings with those who bear them: what an editor wrote goes before surnames, and all of it before
 * what signers are called.
 *
 * @returns Ordered by key.
 */
export function fileSpellings(
  { entries }: Registry,
  signers: readonly NameEntry[],
  today?: string,
): Filed[] {
  const byKey = new Map<string, Filed>();
  const add = (spelt: string, entry: NameEntry, list: Filed['list'], isWord = false) => {
    const key = spelt.replaceAll(' ', '');
    const present = byKey.get(key);
    // What an editor wrote goes first; a whole name goes before surnames that are spelt like it.
    if (!present) byKey.set(key, { key, spelt, list, isWord, entries: [entry] });
    else if (present.list === list) {
      if (!present.entries.includes(entry)) present.entries.push(entry);
      if (spelt.length > present.spelt.length) present.spelt = spelt;
    }
  };
  const all = entries.map((entry) => ({ entry, ...listKeys(entry, today) }));
  for (const { entry, keys } of all) for (const key of keys) add(key, entry, 'keys');
  for (const { entry, surnames, words } of all)
    for (const key of surnames) add(key, entry, 'surnames', words.has(key));
  for (const { entry, foreign, words } of all)
    for (const key of foreign) add(key, entry, 'exact', words.has(key));
  const taken = new Set(byKey.keys());
  for (const { entry, roles } of all) {
    for (const role of roles) if (!taken.has(role.replaceAll(' ', ''))) add(role, entry, 'exact');
  }
  const bags = new Map<string, Filed>();
  const addBags = (entry: NameEntry, some: ReadonlySet<string>) => {
    for (const bag of some) {
      const key = bag.replaceAll(' ', '');
      const present = byKey.get(key);
      // What is in order is found as it is.
      if (present?.spelt === bag && present.entries.includes(entry)) continue;
      const filed = bags.get(bag);
      if (filed) filed.entries.push(entry);
      else bags.set(bag, { key, spelt: bag, list: 'bags', isWord: false, entries: [entry] });
    }
  };
  for (const { entry, bags: own } of all) addBags(entry, own);
  const registered = new Set(byKey.keys());
  for (const entry of signers) {
    const { keys, surnames, bags: own } = listKeys(entry);
    addBags(entry, own);
    const isFree = (key: string) => !registered.has(key.replaceAll(' ', ''));
    for (const key of keys) if (isFree(key)) add(key, entry, 'keys');
    // A surname that is a word is looked for with the given name.
    for (const key of surnames)
      if (isFree(key) && !isCommonWord(key) && !isProperNoun(key)) add(key, entry, 'surnames');
  }
  return [...byKey.values(), ...bags.values()].sort((a, b) =>
    a.key === b.key ? (a.spelt < b.spelt ? -1 : 1) : a.key < b.key ? -1 : 1,
  );
}
