import { getNameKey, getNameWords } from './name-key.ts';
import { getSpellings, type NameEntry } from './registry.ts';

/** The keys under which an entry is found. */
export type EntryKeys = { keys: Set<string>; surnames: Set<string> };

/**
 * Lists the keys of an entry: all spellings and roles, names in other languages, and for a person
 * the last word of each name.
 */
export function listKeys(entry: NameEntry): EntryKeys {
  const spellings = [...getSpellings(entry), ...entry.roles, ...entry.otherNames];
  const keys = new Set(spellings.map(getNameKey).filter(Boolean));
  const surnames = new Set<string>();
  if (entry.kind === 'people') {
    for (const spelling of getSpellings(entry)) {
      const words = getNameWords(spelling);
      const last = words.at(-1);
      if (words.length > 1 && last && last.length > 1 && !keys.has(last)) surnames.add(last);
    }
  }
  return { keys, surnames };
}
