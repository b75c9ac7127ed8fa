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
  const isOther = (entry: NameEntry) => old.get(getRef(entry)) !== young.get(getRef(entry));
  const changed = [before, after].flatMap(({ entries }) => entries.filter(isOther));
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

/** Writes what is looked for of each entry: whether a place is a city depends on the names of the country around it. */
function toTexts({ entries }: Registry): Map<string, string> {
  const places = entries.filter(({ kind }) => kind === 'places');
  const otherNames = new Map(places.map((place) => [place.id, place.otherNames]));
  return new Map(
    entries.map((entry) => {
      const country = entry.within && otherNames.get(entry.within);
      return [getRef(entry), JSON.stringify([entry, country])];
    }),
  );
}
