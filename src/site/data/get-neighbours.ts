import { toComparedText } from '../../articles/twins/compared-texts.ts';
import { findRelated } from './find-related.ts';
import type { Article } from './get-articles.ts';
import { getTwins } from './get-twins.ts';

/** Where a reader may go on from an article. */
export type Neighbours = {
  /** The article published just before; none for the first of all. */
  earlier?: Article;
  /** The article published just after; none for the latest. */
  later?: Article;
  /** Those that share names with it. */
  related: Article[];
  /** The others of its section that came just before; after it, where none did. */
  section: Article[];
  /** Others that report the same story in much the same words. */
  twins: Article[];
};

/** Articles of the section that a page offers at the most. */
const SECTION_COUNT = 4;

/**
 * Finds the neighbours of every article, in the order of the list, which is latest first.
 *
 * @param compared As `findTwins` takes it.
 */
export function getNeighbours(
  articles: readonly Article[],
  compared?: Map<string, number>,
): Neighbours[] {
  const sections = Map.groupBy(articles, ({ front }) => front.section);
  const places = new Map([...sections.values()].flatMap((list) => [...list.entries()].map(swap)));
  const twins = getTwins(articles, (article) => toComparedText(article, article.getHtml), compared);
  const relatives = findRelated(articles);
  return articles.map((article, index) => {
    const earlier = articles[index + 1];
    const later = articles[index - 1];
    const versions = twins.get(article.id) ?? [];
    const related = (relatives[index] ?? []).filter((other) => !versions.includes(other));
    const shown = [article, earlier, later, ...related, ...versions];
    const list = sections.get(article.front.section) ?? [];
    const place = places.get(article) ?? 0;
    const nearest = listNearest(list, place, SECTION_COUNT + shown.length);
    const section = nearest.filter((other) => !shown.includes(other));
    return {
      ...(earlier && { earlier }),
      ...(later && { later }),
      related,
      section: section.slice(0, SECTION_COUNT),
      twins: versions,
    };
  });
}

function swap([place, article]: [number, Article]): [Article, number] {
  return [article, place];
}

/** What came before stays the same for good; what is latest would change every page with each article. */
function listNearest(list: readonly Article[], place: number, count: number): Article[] {
  const before = list.slice(place + 1, place + 1 + count);
  const after = list.slice(Math.max(0, place - count), place).reverse();
  return [...before, ...after].slice(0, count);
}
