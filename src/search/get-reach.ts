import type { SearchState } from './search-state.ts';

/**
 * Tells how many indexes of the archive a search needs: the newest, those that the reader asked for
 * beside it, and all that may have articles of the year that it is narrowed to.
 *
 * @param archives First day of each index, latest first.
 */
export function getReach(
  { back, filters: { year } }: Pick<SearchState, 'back' | 'filters'>,
  archives: readonly string[],
): number {
  const asked = Math.min(1 + back, archives.length);
  if (!year) return asked;
  const before = archives.findIndex((since) => since.slice(0, 4) < year);
  return Math.max(asked, before < 0 ? archives.length : before + 1);
}
