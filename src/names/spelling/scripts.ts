/** Scripts that names are written in beside Latin; each has a letter in the index. */
const SCRIPTS: readonly [letter: string, pattern: RegExp][] = [
  ['a', /\p{Script=Arabic}/u],
  ['c', /\p{Script=Cyrillic}/u],
  ['g', /\p{Script=Greek}/u],
  ['h', /\p{Script=Hebrew}/u],
  ['z', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ['d', /\p{Script=Devanagari}/u],
];

const GREEK = 0x370;

/** Gives the letter by which the index tells the script of a name; none for Latin and others. */
export function getScript(name: string): string {
  if (name.charCodeAt(0) < GREEK) return '';
  return SCRIPTS.find(([, pattern]) => pattern.test(name))?.[0] ?? '';
}

/** Whether a word is of a script that leaves vowels out. */
export function isAbjad(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word);
}

/** Endings of cases in Russian and Ukrainian, the longest first. */
const CASE =
  /(?:иями|ыми|ими|ие[йи]|иею|иям|иях|ами|ями|ого|ему|ому|о[йи]|е[йи]|ом|ем|ою|ею|ым|им|ых|их|ам|ям|ах|ях|ии|ию|ия|ью|а|я|у|ю|ы|и|і|е|о|ь|й)$/;

/** Takes off the ending of a case in Cyrillic, folded or not: `эрдоганом` → `эрдоган`, `ливии` → `лив`. */
export function getStem(word: string): string {
  const stem = word.replace(CASE, '');
  return stem.length > 2 ? stem : word;
}
