import { getSpellings, type NameEntry } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';

/** The keys under which an entry is found. */
export type EntryKeys = { keys: Set<string>; surnames: Set<string> };

/**
 * Lists the keys of an entry: all spellings and roles, names in other languages, and for a person
 * the last word of each name. Short spellings are filed with surnames, which others bear too.
 */
export function listKeys(entry: NameEntry): EntryKeys {
  const short = entry.short ?? [];
  const own = getSpellings(entry).filter((spelling) => !short.includes(spelling));
  const spellings = [...own, ...entry.roles, ...entry.otherNames];
  const keys = new Set(spellings.map(getNameKey).filter(Boolean));
  const surnames = new Set(short.map(getNameKey).filter((key) => !keys.has(key)));
  if (entry.kind === 'people') {
    for (const spelling of own) {
      const words = getNameWords(spelling);
      const [article = ''] = /(?<=\s)ال(?=\p{L}{2,}$)/u.exec(fold(spelling)) ?? [];
      const last = words.length > 1 ? article + words.at(-1) : '';
      if (last.length > 1 && !keys.has(last)) surnames.add(last);
    }
  }
  return { keys, surnames };
}
