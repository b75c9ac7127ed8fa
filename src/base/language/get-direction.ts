import { toFullLanguage } from './to-full-language.ts';

/** Scripts that are written from right to left (Unicode bidirectional classes R and AL). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/** Tells the direction that a language is written in: `ar` → `rtl`, `az-Latn` → `ltr`. */
export function getDirection(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(toFullLanguage(lang).script ?? 'Latn') ? 'rtl' : 'ltr';
}

/**
 * Gives the attributes of what is in a language: nothing where what is around it is in the same, `ar` in `en`
 * → `{ lang: 'ar', dir: 'rtl' }`. Where an element has a class, they are written one by one: beside a spread,
 * Astro writes a class twice.
 *
 * @param around Language of what is around it.
 */
export function toLanguageAttributes(
  lang: string,
  around: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return lang === around ? {} : { lang, dir: getDirection(lang) };
}
