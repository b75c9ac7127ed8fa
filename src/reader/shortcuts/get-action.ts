/** What a key does. */
export type Action = 'search' | 'save' | 'larger' | 'smaller' | 'help' | 'next' | 'previous';

/** Keys that are signs; they work until a reader switches them off. */
const SIGNS: Readonly<Record<string, Action>> = {
  '/': 'search',
  '?': 'help',
  '؟': 'help',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};
/** Keys that are letters; they work when a reader switches them on (w3.org/TR/WCAG22/#character-key-shortcuts). */
const LETTERS: Readonly<Record<string, Action>> = { s: 'save', j: 'next', k: 'previous' };

/**
 * Gets what a key does. Where the keyboard writes another script, a letter is found by its place.
 *
 * @example `getAction('س', 'KeyS', 'letters')` → `save`
 * @param code Place of the key (w3.org/TR/uievents-code).
 * @param mode The reader’s choice: `none`, `signs` or `letters`, which has the signs too.
 */
export function getAction(key: string, code: string, mode: string): Action | undefined {
  if (mode === 'none') return undefined;
  const isOther = /^[^\p{Script=Latin}]$/u.test(key) && /^Key[A-Z]$/.test(code);
  const letter = isOther ? code.slice(-1).toLowerCase() : key;
  return SIGNS[key] ?? (mode === 'letters' ? LETTERS[letter] : undefined);
}
