/**
 * Makes the word under which Pagefind finds the articles that have a name, in whatever spelling, or
 * that stand in a section or year: `people/musa-al-koni` → `zpeoplezzmusazzalzzkoniz`. Its last letter
 * keeps it from being the beginning of another. Pagefind's own filters would load every value at
 * once, and their files differ from build to build.
 *
 * @param key What is meant, in a–z, 0–9, `/` and `-`; other letters are written as numbers.
 */
export function toToken(key: string): string {
  const letters = [...key.toLowerCase()].map((letter) => {
    if (/[a-z0-9]/.test(letter)) return letter;
    return /[/-]/.test(letter) ? 'zz' : `x${letter.codePointAt(0)?.toString(16)}`;
  });
  return `z${letters.join('')}z`;
}
