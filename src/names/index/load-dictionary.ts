import dictionary from 'dictionary-en';
import { fold } from '../spelling/fold.ts';

/** Endings that the flags of the dictionary allow, by their rules in the commonest case. */
const ENDINGS: Record<string, string> = { S: 's', D: 'ed', G: 'ing', Z: 'ers', R: 'er', Y: 'ly' };

/**
 * Loads English words and the names of well-known places, people and things, so that a search for
 * one is never taken for a misspelt name.
 *
 * @returns Folded words of three letters or more, with their regular endings.
 */
export function loadDictionary(): Set<string> {
  const words = new Set<string>();
  for (const line of new TextDecoder().decode(dictionary.dic).split('\n')) {
    const [word = '', flags = ''] = line.split('/');
    if (!/^\p{L}{3,}$/u.test(word)) continue;
    words.add(fold(word));
    for (const flag of /^\p{Lu}/u.test(word) ? '' : flags) {
      const ending = ENDINGS[flag];
      if (!ending) continue;
      const stem = /^e|^ing/.test(ending) ? word.replace(/e$/, '') : word;
      words.add(stem + ending);
    }
  }
  return words;
}
