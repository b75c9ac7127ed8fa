import { toFullLanguage } from '../../base/language/to-full-language.ts';

/**
 * Writes a language as OpenGraph does, with the territory where most speak it: `en` → `en_US`,
 * `en-GB` → `en_GB`, `ar` → `ar_EG`.
 */
export function toLocale(lang: string): string {
  const { language, region } = toFullLanguage(lang);
  return region ? `${language}_${region}` : language;
}
