import type { SearchState } from './search-state.ts';

/** Indexes of the archive that every search has: some twenty thousand articles. */
const FEWEST = 3;

/**
 * Tells how many indexes of the archive a search needs: the newest three, those that the reader asked for
 * in addition, and all that may have articles of the year that it is narrowed to.
 *
 * @param archives First day of each index, latest first.
 */
export function getReach(
  { back, filters: { year } }: Pick<SearchState, 'back' | 'filters'>,
  archives: readonly string[],
): number {
  const asked = Math.min(FEWEST + back, archives.length);
  if (!year) return asked;
  const before = archives.findIndex((since) => since.slice(0, 4) < year);
  return Math.max(asked, before < 0 ? archives.length : before + 1);
}

/** Gives the `back` of a search that reaches so many indexes: the inverse of `getReach`. */
export function getBack(reach: number): number {
  return Math.max(reach - FEWEST, 0);
}
