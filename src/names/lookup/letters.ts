/** Letters that begin one name in different spellings are one. */
const ALIKE: Record<string, string> = { c: 'k', q: 'k', x: 'k', z: 's', v: 'f', y: 'i', j: 'g' };

/**
 * Gives the first two letters of a key, those that stand for one another as one; scripts of thousands of letters
 * share them: `qadhafi` → `k`, `a`.
 *
 * @returns One where both are the same.
 */
export function getLetters(key: string): string[] {
  const letters = [...key].slice(0, 2).map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) return ALIKE[letter] ?? letter;
    return (code < 0x2e80 ? code : code >> 8).toString(16);
  });
  return [...new Set(letters)];
}

/** Tells how a key begins: `erdogan` → `e`, by its first letter, and `_r`, by its second. */
export function listBeginnings(key: string): string[] {
  const [first, second] = getLetters(key);
  return [first, second && `_${second}`].filter((name) => name !== undefined);
}

/**
 * Lists how a key may begin that was mistyped, the likeliest first: its first letter is right, is missing or
 * swapped, is another, or has one before it: `rdogan` → `r`, `_r`, `_d`, `d`.
 */
export function listNearBeginnings(typed: string): string[] {
  const [first, second] = getLetters(typed);
  const names = [first, first && `_${first}`, second && `_${second}`, second];
  return names.filter((name) => name !== undefined);
}
