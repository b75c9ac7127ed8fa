import dictionary from 'dictionary-en';

let words: Set<string> | undefined;

/**
 * Says whether English has a word that is no name: `deal`, `rejects`, but not `Ferrer`. Words that are
 * both, like `rose`, are common.
 */
export function isCommonWord(word: string): boolean {
  words ??= loadWords();
  const key = word.toLowerCase();
  const stems = [key, key.replace(/(?:s|ed|ing)$/, ''), key.replace(/(?:es|ed|ing)$/, 'e')];
  return stems.some((stem) => words?.has(stem));
}

/** The dictionary writes names with a capital; only the words in small letters are kept. */
function loadWords(): Set<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n');
  return new Set(
    lines.flatMap((line) => {
      const word = line.split('/')[0] ?? '';
      return /^\p{Ll}{3,}$/u.test(word) ? [word] : [];
    }),
  );
}
