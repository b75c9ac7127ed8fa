import { getRef, type NameRef } from '../names/registry.ts';
import type { Article } from './get-articles.ts';

/** Related articles that a page offers at the most. */
const COUNT = 4;
/** A name in more articles than this says little about any of them. */
const COMMON = 400;

/**
 * Finds the articles that share names with each article. A name that few articles have weighs more
 * than one that many have, by its inverse frequency.
 *
 * @param articles Latest first.
 * @returns For each article, in the same order, those most like it; of equals, the latest first.
 */
export function findRelated(articles: readonly Article[]): Article[][] {
  const places = new Map<NameRef, number[]>();
  articles.forEach(({ facts }, place) => {
    for (const name of facts.names) {
      const ref = getRef(name);
      const own = places.get(ref) ?? [];
      places.set(ref, own);
      own.push(place);
    }
  });
  return articles.map(({ facts }, place) => {
    const scores = new Map<number, number>();
    for (const name of facts.names) {
      const shared = places.get(getRef(name)) ?? [];
      if (shared.length > COMMON) continue;
      const weight = Math.log(articles.length / shared.length + 1);
      for (const other of shared) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    scores.delete(place);
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, COUNT)
      .flatMap(([other]) => articles[other] ?? []);
  });
}
