/**
 * Walks with the arrow keys from one element to the next.
 *
 * @param stops In their order.
 * @returns Whether the key moved the focus.
 */
export function walkLinks(key: string, stops: readonly Element[]): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
