import { toLanguageAttributes } from '../language/get-direction.ts';

/** Languages that the interface speaks; English stands in for all others. */
const SPOKEN = ['en', 'ar'] as const;

/** Gives the language that the interface speaks on a page: `ar-EG` → `ar`, `fr` → `en`. */
export function getInterfaceLanguage(lang: string): (typeof SPOKEN)[number] {
  return SPOKEN.find((spoken) => spoken === toPrimary(lang)) ?? 'en';
}

/** Gives the attributes of the interface’s words on a page: `fa` → `{ lang: 'en', dir: 'ltr' }`, `ar-EG` → `{}`. */
export function toInterfaceAttributes(lang: string): ReturnType<typeof toLanguageAttributes> {
  return toLanguageAttributes(getInterfaceLanguage(lang), toPrimary(lang));
}

function toPrimary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}
