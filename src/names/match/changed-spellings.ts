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
 * Tells whether an article may have a spelling: whether its key can be put together from the article's
 * words, as they are cut into the words of names.
 *
 * @param words Folded words of the article.
 */
export function mayHaveSpelling(words: Iterable<string>, keys: readonly string[]): boolean {
  const parts = new Set<string>();
  for (const word of words) {
    for (const part of [
      word,
      ...listFirstKeys(word),
      dropJoinedArticle(word),
      ...toNameWords(word),
    ])
      parts.add(part);
  }
  return keys.some((key) => canJoin(key, parts));
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
