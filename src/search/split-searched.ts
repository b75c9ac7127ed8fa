/** Archives smaller than this have one index: a second one costs a reader requests. */
const SMALL = 1000;
/** Articles that move to the index of the archive at once, and the fewest that stay. */
const STEP = 500;
const FEWEST = 250;

/**
 * Tells how many articles, the oldest, lie in the index of the archive, which few builds have to make
 * again. It follows from their number alone, so that every build of the same articles is the same.
 */
export function countArchived(articles: number): number {
  return articles < SMALL ? 0 : Math.floor((articles - FEWEST) / STEP) * STEP;
}
