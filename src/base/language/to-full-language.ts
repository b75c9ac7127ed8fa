/** A language with the script that it is written in and the territory where most speak it. */
type FullLanguage = { language: string; script: string | undefined; region: string | undefined };

const known = new Map<string, FullLanguage>();

/** Adds to a language what most who use it mean: `ar` → `{ language: 'ar', script: 'Arab', region: 'EG' }`. */
export function toFullLanguage(lang: string): FullLanguage {
  const own = known.get(lang);
  if (own) return own;
  const { language, script, region } = new Intl.Locale(lang).maximize();
  const full = { language, script, region };
  known.set(lang, full);
  return full;
}
