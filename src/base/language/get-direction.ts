/** Scripts that are written from right to left (Unicode bidirectional classes R and AL). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Tells the direction that a language is written in: `ar` → `rtl`, `az-Latn` → `ltr`. */
export function getDirection(lang: string): 'ltr' | 'rtl' {
  const known = directions.get(lang);
  if (known) return known;
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(lang, direction);
  return direction;
}
