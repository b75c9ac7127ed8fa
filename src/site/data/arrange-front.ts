import type { Article } from './get-articles.ts';
import { type Group, groupBySection } from './group-articles.ts';

/** The front page: what leads, what stands beside and below it, and what else the sections have. */
export type Front = { lead?: Article; beside: Article[]; below: Article[]; sections: Group[] };

/** Stories beside the lead and in the columns below; sections, and stories of each. */
const BESIDE = 2;
const BELOW = 8;
const SECTIONS = 8;
const OF_SECTION = 4;

/**
 * Arranges the front page: the latest story leads, and no story stands twice.
 *
 * @param articles Latest first.
 * @returns Sections in the order of their latest story, without those that have nothing more.
 */
export function arrangeFront(articles: readonly Article[]): Front {
  const [lead, ...others] = articles.slice(0, 1 + BESIDE + BELOW);
  const shown = new Set([lead, ...others]);
  const sections = groupBySection(articles)
    .map((group) => ({
      ...group,
      articles: group.articles.filter((article) => !shown.has(article)).slice(0, OF_SECTION),
    }))
    .filter((group) => group.articles.length > 0)
    .sort((a, b) => getLatest(b) - getLatest(a))
    .slice(0, SECTIONS);
  return {
    ...(lead && { lead }),
    beside: others.slice(0, BESIDE),
    below: others.slice(BESIDE),
    sections,
  };
}

function getLatest({ articles: [latest] }: Group): number {
  return latest ? Date.parse(latest.front.published) : 0;
}
