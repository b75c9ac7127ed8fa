import { makeRelatedFinder } from './find-related.ts';
import type { Article } from './get-articles.ts';

/** Articles that the page of an article links to. */
export type Neighbours = {
  /** The article published just before; none for the oldest. */
  earlier?: Article;
  /** The article published just after; none for the latest. */
  later?: Article;
  /** Articles that share names with it. */
  related: Article[];
  /** Articles of its section that were published just before; if there are none, just after. */
  section: Article[];
  /** Others that report the same story in much the same words. */
  twins: Article[];
};

/** Most articles of the section that a page links to. */
export const SECTION_COUNT = 4;

/**
 * Makes the function that finds the neighbours of an article.
 *
 * @param articles Latest first.
 * @param twins For each article, by its id, the others that report the same story.
 */
export function makeNeighbourFinder(
  articles: readonly Article[],
  twins: ReadonlyMap<string, Article[]>,
  getRank: (article: Article) => number,
): (article: Article) => Neighbours {
  const sections = Map.groupBy(articles, ({ outline }) => outline.section);
  const sectionRanks = new Map(
    [...sections.values()].flatMap((list) => list.map((article, rank) => [article, rank])),
  );
  const findRelated = makeRelatedFinder(articles);
  return (article) => {
    const rank = getRank(article);
    const [earlier, later] = [articles[rank + 1], articles[rank - 1]];
    const versions = twins.get(article.id) ?? [];
    const related = findRelated(rank).filter((other) => !versions.includes(other));
    const shown = [article, earlier, later, ...related, ...versions];
    const list = sections.get(article.outline.section) ?? [];
    const count = SECTION_COUNT + shown.length;
    const nearest = listNearest(list, sectionRanks.get(article) ?? 0, count);
    const section = nearest.filter((other) => !shown.includes(other)).slice(0, SECTION_COUNT);
    return {
      ...(earlier && { earlier }),
      ...(later && { later }),
      related,
      section,
      twins: versions,
    };
  };
}

/** Prefers earlier articles, which do not change: the latest would change every page with each new article. */
function listNearest(list: readonly Article[], rank: number, count: number): Article[] {
  const before = list.slice(rank + 1, rank + 1 + count);
  const after = list.slice(Math.max(0, rank - count), rank).reverse();
  return [...before, ...after].slice(0, count);
}
