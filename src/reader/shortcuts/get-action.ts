/** What a key does. */
export type Action = 'search' | 'save' | 'larger' | 'smaller' | 'help' | 'next' | 'previous';

/** Keys that are signs; they work until a reader switches them off. */
const SIGNS: Readonly<Record<string, Action>> = {
  '/': 'search',
  '?': 'help',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};
/** Keys that are letters; they work when a reader switches them on (w3.org/TR/WCAG22/#character-key-shortcuts). */
const LETTERS: Readonly<Record<string, Action>> = { s: 'save', j: 'next', k: 'previous' };

/**
 * Gets what a key does.
 *
 * @param mode The reader’s choice: `none`, `signs` or `letters`, which has the signs too.
 */
export function getAction(key: string, mode: string): Action | undefined {
  if (mode === 'none') return undefined;
  return SIGNS[key] ?? (mode === 'letters' ? LETTERS[key] : undefined);
}
