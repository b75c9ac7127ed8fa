import { listDictionary } from '../../base/language/dictionary.ts';
import { fold } from '../spelling/fold.ts';

/**
 * Loads the words of English, folded, so that a search for one is never taken for a misspelt name.
 */
export function loadDictionary(): Set<string> {
  return new Set(listDictionary().map(fold));
}
