import { findLanguage } from '../../base/language/find-language.ts';
import { toFullLanguage } from '../../base/language/to-full-language.ts';
import { site } from '../../site.ts';

/**
 * Gives the name of a section on a page in a language, and the language that it is in: `World` in `ar` →
 * `العالم` where `site.ts` names it so, or else `World`, which is English.
 *
 * @param names As `site.ts` has them.
 */
export function toSectionName(
  name: string,
  lang: string,
  names: typeof site.sectionNames = site.sectionNames,
): { name: string; lang: string } {
  const translated = names[name]?.[lang];
  if (translated) return { name: translated, lang };
  const found = findLanguage(name) ?? site.lang;
  const [script, ...spoken] = [found, site.lang, lang].map(getScript);
  // A word or two tell a script, and seldom a language.
  return { name, lang: [site.lang, lang][spoken.indexOf(script)] ?? found };
}

function getScript(lang: string): string | undefined {
  return toFullLanguage(lang).script;
}
