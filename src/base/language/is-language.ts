const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Tells whether a tag (BCP 47) names a language: `ar` and `zh-Hant` do, `english` only looks like a tag.
 */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    // Of two letters Unicode knows all; rare languages have three.
    return language.length === 3 || (language.length === 2 && known.of(language) !== undefined);
  } catch {
    return false;
  }
}

/** Finds the tag that a language's English name stands for: `Arabic` → `ar`. */
export function findLanguage(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((tag) => known.of(tag)?.toLowerCase() === wanted);
}
