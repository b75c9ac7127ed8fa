import dictionary from 'dictionary-en';

/** Endings that the flags of the dictionary allow, by their rules in the commonest case. */
const ENDINGS: Record<string, string> = { S: 's', D: 'ed', G: 'ing', Z: 'ers', R: 'er', Y: 'ly' };

/**
 * Loads the English words that are written small, so that a search for one is never taken for a
 * misspelt name.
 *
 * @returns Words of four letters or more, with their regular endings.
 */
export function loadDictionary(): Set<string> {
  const words = new Set<string>();
  for (const line of new TextDecoder().decode(dictionary.dic).split('\n')) {
    const [word = '', flags = ''] = line.split('/');
    if (!/^[a-z]{3,}$/.test(word)) continue;
    words.add(word);
    for (const flag of flags) {
      const ending = ENDINGS[flag];
      if (!ending) continue;
      const stem = /^e/.test(ending) || ending === 'ing' ? word.replace(/e$/, '') : word;
      words.add(stem + ending);
    }
  }
  return words;
}
