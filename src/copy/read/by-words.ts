/** What stands before the name of who wrote in a language, and between two names; keys are primary subtags (BCP 47). */
const WORDS: Record<string, { by: string; and: string }> = {
  en: { by: 'by|written by', and: 'and' },
  ar: { by: 'بقلم', and: 'و' },
  da: { by: 'af', and: 'og' },
  de: { by: 'von', and: 'und' },
  es: { by: 'por', and: 'y|e' },
  fr: { by: 'par', and: 'et' },
  he: { by: 'מאת', and: 'ו' },
  it: { by: 'di', and: 'e|ed' },
  nb: { by: 'av', and: 'og' },
  nl: { by: 'door', and: 'en' },
  no: { by: 'av', and: 'og' },
  pl: { by: 'przez', and: 'i' },
  pt: { by: 'por', and: 'e' },
  sv: { by: 'av', and: 'och' },
};

/** Words that stand before a name and are none themselves, in any language of pages. */
export const shortByWords = [
  ...new Set(Object.entries(WORDS).flatMap(([lang, { by }]) => (lang === 'en' ? [] : by))),
].join('|');

/**
 * Gets the words of bylines in a language: “Von” begins a byline in German, and a name in English.
 *
 * @param lang Language tag of the text; English is read in any.
 * @returns Alternatives for a regular expression.
 */
export function getBylineWords(lang: string): { by: string; and: string } {
  const { by, and } = WORDS[lang.toLowerCase().split('-')[0] ?? ''] ?? { by: '', and: '' };
  return {
    by: [WORDS['en']?.by, WORDS['ar']?.by, by].filter(Boolean).join('|'),
    and: [WORDS['en']?.and, and].filter(Boolean).join('|'),
  };
}
