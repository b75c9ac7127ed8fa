import type { NameRef } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';

/** Most related articles of a page. */
export const MOST_RELATED = 4;
/** A name in more articles than this says little about any of them. */
export const COMMON = 400;

/** Rounds the number of articles up to a power of two, so that a new article seldom changes the weights of names. */
export function roundCount(articles: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, articles)));
}

/**
 * Makes the function that finds articles that share names with an article. A name of few articles weighs more than a
 * name of many, by its inverse frequency.
 *
 * @param articles Latest first.
 * @returns A function of an article's rank in the list. Of equally related articles those nearer in time come first,
 *   then those below it in the list, then those from its top: whatever else comes or goes does not change that.
 */
export function makeRelatedFinder(articles: readonly Article[]): (rank: number) => Article[] {
  const ranks = new Map<NameRef, number[]>();
  articles.forEach(({ outline }, rank) => {
    for (const ref of outline.refs) {
      const shared = ranks.get(ref) ?? [];
      ranks.set(ref, shared);
      shared.push(rank);
    }
  });
  const scores = new Float64Array(articles.length);
  const count = roundCount(articles.length);
  const times = new Map<number, number>();
  const getTime = (rank: number) => {
    const time = times.get(rank) ?? Date.parse(articles[rank]?.outline.published ?? '');
    times.set(rank, time);
    return time;
  };
  return (rank) => {
    const touched: number[] = [];
    for (const ref of articles[rank]?.outline.refs ?? []) {
      const shared = ranks.get(ref) ?? [];
      if (shared.length > COMMON) continue;
      const weight = Math.log(count / shared.length + 1);
      for (const other of shared) {
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    const best = pickBest(touched, { scores, rank, getTime });
    for (const other of touched) scores[other] = 0;
    return best.flatMap((other) => articles[other] ?? []);
  };
}

type Ranking = { scores: Float64Array; rank: number; getTime: (rank: number) => number };

/** Picks the best without sorting all, as a name may have hundreds of articles, and an archive thousands of names. */
function pickBest(touched: readonly number[], { scores, rank, getTime }: Ranking): number[] {
  const getDistance = (other: number) => Math.abs(getTime(other) - getTime(rank));
  const isBetter = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    const farther = getDistance(b) - getDistance(a);
    if (farther !== 0) return farther > 0;
    return a > rank === b > rank ? a < b : a > rank;
  };
  const best: number[] = [];
  for (const other of touched) {
    if (other === rank) continue;
    const worst = best[MOST_RELATED - 1];
    if (worst !== undefined && !isBetter(other, worst)) continue;
    const at = best.findIndex((picked) => isBetter(other, picked));
    best.splice(at < 0 ? best.length : at, 0, other);
    best.length = Math.min(best.length, MOST_RELATED);
  }
  return best;
}
