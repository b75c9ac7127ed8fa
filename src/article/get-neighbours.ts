import { findRelated } from './find-related.ts';
import type { Article } from './get-articles.ts';

/** Where a reader may go on from an article. */
export type Neighbours = {
  /** The article published just before; none for the first of all. */
  earlier?: Article;
  /** The article published just after; none for the latest. */
  later?: Article;
  /** Those that share names with it. */
  related: Article[];
  /** The latest others of its section. */
  section: Article[];
};

/** Articles of the section that a page offers at the most. */
const SECTION_COUNT = 4;

/** Finds the neighbours of every article, in the order of the list, which is latest first. */
export function getNeighbours(articles: readonly Article[]): Neighbours[] {
  const sections = Map.groupBy(articles, ({ front }) => front.section);
  const relatives = findRelated(articles);
  return articles.map((article, index) => {
    const earlier = articles[index + 1];
    const later = articles[index - 1];
    const others = sections.get(article.front.section)?.slice(0, SECTION_COUNT + 7) ?? [];
    const related = relatives[index] ?? [];
    const shown = [article, earlier, later, ...related];
    const section = others.filter((other) => !shown.includes(other));
    return {
      ...(earlier && { earlier }),
      ...(later && { later }),
      related,
      section: section.slice(0, SECTION_COUNT),
    };
  });
}
