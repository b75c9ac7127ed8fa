import { getRef, getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import {
  dropJoinedArticle,
  getNameKey,
  listFirstKeys,
  toNameWords,
} from '../spelling/name-words.ts';

/**
 * Lists the keys of spellings that two registries do not have alike: only an article that may have one
 * of them can have other names in it by the second registry.
 */
export function findChangedSpellings(before: Registry, after: Registry): string[] {
  const [old, young] = [toTexts(before), toTexts(after)];
  const changed = [
    ...before.entries.filter((entry) => young.get(getRef(entry)) !== JSON.stringify(entry)),
    ...after.entries.filter((entry) => old.get(getRef(entry)) !== JSON.stringify(entry)),
  ];
  const spellings = changed.flatMap((entry) => [...getSpellings(entry), ...entry.otherNames]);
  return [...new Set(spellings.map(getNameKey).filter(Boolean))];
}

/**
 * Opens the look for articles that may have one of some spellings: those of whose words a key can be put together, as
 * they are cut into the words of names.
 *
 * @param keys Keys of spellings.
 * @returns Tells it of an article, by its folded words. Of each word of an archive it finds out once which parts keys
 *   have.
 */
export function openSpellingFinder(keys: readonly string[]): (words: Iterable<string>) => boolean {
  const known = new Map<string, readonly string[]>();
  const listParts = (word: string): readonly string[] => {
    const all = [word, ...listFirstKeys(word), dropJoinedArticle(word), ...toNameWords(word)];
    return all.filter((part) => part && keys.some((key) => key.includes(part)));
  };
  const getParts = (word: string) => {
    const parts = known.get(word) ?? listParts(word);
    known.set(word, parts);
    return parts;
  };
  return (words) => {
    const parts = new Set<string>();
    for (const word of words) for (const part of getParts(word)) parts.add(part);
    return parts.size > 0 && keys.some((key) => canJoin(key, parts));
  };
}

function canJoin(key: string, parts: ReadonlySet<string>): boolean {
  const reached = [0];
  for (const from of reached) {
    for (let to = from + 1; to <= key.length; to++) {
      if (!reached.includes(to) && parts.has(key.slice(from, to))) reached.push(to);
    }
  }
  return reached.includes(key.length);
}

function toTexts({ entries }: Registry): Map<string, string> {
  return new Map(entries.map((entry: NameEntry) => [getRef(entry), JSON.stringify(entry)]));
}
