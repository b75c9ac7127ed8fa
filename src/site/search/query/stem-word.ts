/** Removes the endings of a folded word; the stem need not be a word. */
type Stem = (word: string) => string;

/**
 * Stemmers by language tag. The index stems all texts by the rules of the site's language; the words of these
 * languages are stemmed in addition. Letters are folded: `é` is `e`, `й` is `и`.
 */
const STEMS: Record<string, Stem> = {
  de: (word) => cut(cut(word, /(?<=[bdfghklmnrt])s$/), /(?:ern|em|en|er|es|e|(?<=[lr])n)$/),
  es: (word) => {
    const singular = word.replace(/(?<=[aeiou])ces$/, 'z');
    const single = singular === word ? word.replace(/(?<=[^aeiou])es$|(?<=[aeo])s$/, '') : singular;
    return cut(single, /[aeo]$/);
  },
  fr: (word) => {
    const single = word
      .replace(/(?<=e)aux$/, 'au')
      .replace(/aux$/, 'al')
      .replace(/[sx]$/, '');
    return cut(cut(cut(single, /(?:er|e+)$/), /s$/), /(?<=([ln]))\1$/);
  },
  it: (word) => cut(word, /(?:h?[ei]|[ao])$/),
  pt: (word) => {
    const single = word.replace(/(?:[oa]e|ao)s$/, 'ao').replace(/(?<=[aeou])is$/, 'l');
    return cut(single.replace(/(?<=[aeo])s$/, ''), /[aeo]$/);
  },
  tr: stemTurkish,
};

/** Letters that a stem has at least. */
const LEAST = 3;

function cut(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length < LEAST ? word : stem;
}

/** Gives the language of a tag, if its words are stemmed: `fr-CA` → `fr`. */
export function getStemmed(lang: string): string | undefined {
  const [language = ''] = lang.toLowerCase().split('-');
  return language in STEMS ? language : undefined;
}

/**
 * Lists the stems of a word in Latin letters, each marked with its language, so that it equals no word:
 * `elections` in French → `electionxfr`.
 *
 * @param word Folded.
 * @param languages As `getStemmed` gives them.
 */
export function listStems(word: string, languages: readonly string[]): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  return languages.flatMap((language) => {
    const stem = STEMS[language]?.(word);
    return stem ? [`${stem}x${language}`] : [];
  });
}

/** Arabic prefixes: and, the, in, to, like. */
const BEFORE = /^(?:[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})|و(?=\p{L}{3}))/u;
/** Endings of numbers, genders and owners. */
const AFTER = /(?<=\p{L}{2})(?:ها|ان|ات|ون|ين|يه|هم|نا|ه|ي)$/u;
/** Endings of nouns and adjectives in Russian and its kin. */
const CYRILLIC =
  /(?:иями|ями|ами|ыми|ими|иях|ях|ах|иям|ям|ам|ием|ого|его|ому|ему|ом|ем|ыи|ии|ои|еи|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ым|им|ию|ия|ью|ов|ев|[аяоеыиуюіь])$/;

/** Stems a folded word of a script that has one stemmer: `والحكومه` → `حكوم`, `выборах` → `выбор`. */
export function stemByScript(word: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(word)) return cut(word, CYRILLIC);
  if (!/\p{Script=Arabic}/u.test(word)) return undefined;
  const bare = word.replace(BEFORE, '');
  return cut(bare, AFTER);
}

/** Endings of cases and owners, of plurals; folded. */
const CASE = /(?<=\p{L}{4})(?:n?[iu]n|n?[dt][ae]n?|y?l[ae]|[yns]?[aeiu]|[iu]m[iu]z|[iu]n[iu]z)$/u;
const PLURAL = /(?<=\p{L}{2})l[ae]r$/u;
/** Turkish consonants that are hard at the end of a word and soft before an ending: `ırmak`, `ırmağa`. */
const HARD: Record<string, string> = { g: 'k', b: 'p', d: 't' };

function stemTurkish(word: string): string {
  const stem = word.replace(CASE, '').replace(PLURAL, '');
  if (stem !== word) return stemTurkish(stem);
  return word.replace(/[gbd]$/, (letter) => HARD[letter] ?? letter);
}
