import { getSpellings, type NameEntry } from '../../names/registry/registry.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';

/** Lists the keys of all that an entry is called, which no other entry may be called. */
export function listClaims(entry: NameEntry): string[] {
  return [...getSpellings(entry), ...entry.roles].map(getNameKey);
}
