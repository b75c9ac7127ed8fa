import { getRef, type NameRef } from '../../names/registry/registry.ts';
import type { Name } from '../data/archive.ts';

/** A name that shares articles with another. */
export type Companion = { name: Name; articles: number };

/** Companions that a page shows at the most. */
const COUNT = 12;

/**
 * Finds who and what a name is mentioned with.
 *
 * @returns Those that share most articles first; of equals, by their reference.
 */
export function findCompanions(name: Name, names: ReadonlyMap<NameRef, Name>): Companion[] {
  const counts = new Map<NameRef, number>();
  for (const { article } of name.mentions.slice(0)) {
    for (const other of article.facts.names) {
      const ref = getRef(other);
      if (ref !== name.ref) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([ref, articles]) => {
      const other = names.get(ref);
      return other ? [{ name: other, articles }] : [];
    })
    .sort((a, b) => b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1))
    .slice(0, COUNT);
}
