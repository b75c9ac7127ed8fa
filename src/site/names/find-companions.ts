import type { NameRef } from '../../names/registry/registry.ts';
import type { Name } from '../data/archive.ts';

/** A name that shares articles with another. */
export type Companion = { name: Name; articles: number };

/** Companions that a page shows at the most. */
const COUNT = 12;

/**
 * Finds the names that share more articles with a name than chance would explain: a country that half of
 * all articles mention says little about anybody.
 *
 * @param total Articles of the archive.
 * @returns Those that share most articles beyond chance first; equals by their reference.
 */
export function findCompanions(
  name: Name,
  names: ReadonlyMap<NameRef, Name>,
  total: number,
): Companion[] {
  const counts = new Map<NameRef, number>();
  for (const article of name.mentions.slice(0)) {
    for (const ref of article.facts.refs) {
      if (ref !== name.ref) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([ref, articles]) => {
      const other = names.get(ref);
      return other ? [{ name: other, articles }] : [];
    })
    .map((companion) => ({ ...companion, score: getScore(name, companion, total) }))
    .sort(
      (a, b) => b.score - a.score || b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1),
    )
    .slice(0, COUNT)
    .map(({ score: _, ...companion }) => companion);
}

/** Shared articles, weighed by how much more often than chance they come (lift). */
function getScore(name: Name, { name: other, articles }: Companion, total: number): number {
  const lift = (articles * total) / (name.mentions.length * other.mentions.length || 1);
  return articles * Math.log2(1 + lift);
}
