import dictionary from 'dictionary-en';

/** Endings that the flags of the dictionary allow, by their rules in the commonest case. */
const ENDINGS: Record<string, string> = { S: 's', D: 'ed', G: 'ing', Z: 'ers', R: 'er', Y: 'ly' };

type Words = { common: Set<string>; proper: Set<string> };
let words: Words | undefined;

/** Reads the dictionary once: words in small letters, and those that it writes with a capital. */
function getWords(): Words {
  if (words) return words;
  words = { common: new Set(), proper: new Set() };
  for (const line of listLines()) {
    const end = line.indexOf('/');
    const word = end < 0 ? line : line.slice(0, end);
    // Most words are of these letters, which are looked for sooner.
    if (/^[a-z]{3,}$/.test(word) || /^\p{Ll}{3,}$/u.test(word)) words.common.add(word);
    else if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) words.proper.add(word.toLowerCase());
  }
  return words;
}

/** Lists the lines of the dictionary: a word, and its flags behind a slash. */
function listLines(): string[] {
  return new TextDecoder().decode(dictionary.dic).split('\n');
}

/**
 * Says whether English has a word that is no name: `deal`, `rejects`, but not `Ferrer`. Words that are
 * both, like `rose`, are common.
 */
export function isCommonWord(word: string): boolean {
  const key = word.toLowerCase();
  const stems = [key, key.replace(/(?:s|ed|ing)$/, ''), key.replace(/(?:es|ed|ing)$/, 'e')];
  return stems.some((stem) => getWords().common.has(stem));
}

/** Says whether English has a word as a name: `Michael`, `Texas`, and `Rose`, which is also a flower. */
export function isProperNoun(word: string): boolean {
  return getWords().proper.has(word.toLowerCase());
}

/** Joins an ending to a word: `mass`, `s` → `masses`; `carry`, `ed` → `carried`; `make`, `ing` → `making`. */
function join(word: string, ending: string): string {
  if (ending === 's' && /(?:[sxz]|[cs]h)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word) && /^[es]/.test(ending))
    return `${word.slice(0, -1)}i${ending === 's' ? 'es' : ending}`;
  return (/^e|^ing/.test(ending) ? word.replace(/e$/, '') : word) + ending;
}

/**
 * Lists English words of three letters or more and the names of well-known places, people and things,
 * with the regular endings of the words; a word may come twice.
 */
export function listDictionary(): string[] {
  return listLines().flatMap((line) => {
    const [word = '', flags = ''] = line.split('/');
    if (!/^\p{L}{3,}$/u.test(word)) return [];
    if (/^\p{Lu}/u.test(word)) return [word];
    const endings = [...flags].flatMap((flag) => ENDINGS[flag] ?? []);
    return [word, ...endings.map((ending) => join(word, ending))];
  });
}
