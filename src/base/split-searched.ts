/** Archives smaller than this have one index: a second one costs a reader requests. */
const SMALL = 1000;
/** Articles that move to the archive at once, and the fewest that stay. */
const STEP = 500;
const FEWEST = 250;

/**
 * Tells how many articles lie in each index of search. The first is of the latest; those of the archive
 * follow, latest first, which few builds have to make again. All of them but the newest never change. It
 * follows from the numbers alone, so that every build of the same articles is the same.
 *
 * @param articles How many there are.
 * @param part Articles of an index of the archive; the newest has half as many to half as many more.
 */
export function splitSearched(articles: number, part: number): number[] {
  const archived = articles < SMALL ? 0 : Math.floor((articles - FEWEST) / STEP) * STEP;
  if (archived === 0) return [articles];
  const full = Math.max(Math.round(archived / part), 1) - 1;
  return [articles - archived, archived - full * part, ...Array<number>(full).fill(part)];
}
