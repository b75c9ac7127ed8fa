import type { Archive, Name } from '../data/archive.ts';
import { listRanks, numberNames } from './number-names.ts';

/** A name that shares articles with another. */
export type Companion = { name: Name; articles: number };

/** Companions that a page shows at the most. */
const COUNT = 12;

/**
 * Finds the names that share more articles with a name than chance would explain: a country that half of
 * all articles mention says little about anybody.
 *
 * @returns Those that share most articles beyond chance first; equals by their reference.
 */
export function findCompanions(archive: Archive, name: Name): Companion[] {
  const total = archive.articles.length;
  return countBeside(archive, name)
    .map((companion) => ({ ...companion, score: getScore(name, companion, total) }))
    .sort(
      (a, b) => b.score - a.score || b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1),
    )
    .slice(0, COUNT)
    .map(({ score: _, ...companion }) => companion);
}

/** Counts the articles that a name shares with each other name. */
function countBeside(archive: Archive, name: Name): Companion[] {
  const numbered = numberNames(archive);
  const { names, ofArticle, counts } = numbered;
  const { starts, values } = ofArticle;
  const touched: number[] = [];
  for (const rank of listRanks(numbered, name)) {
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at++) {
      const number = values[at] ?? 0;
      if (counts[number] === 0) touched.push(number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return touched.flatMap((number) => {
    const [other, articles = 0] = [names[number], counts[number]];
    counts[number] = 0;
    return other && other !== name ? [{ name: other, articles }] : [];
  });
}

/** Shared articles, weighed by how much more often than chance they come (lift). */
function getScore(name: Name, { name: other, articles }: Companion, total: number): number {
  const lift = (articles * total) / (name.mentions.length * other.mentions.length || 1);
  return articles * Math.log2(1 + lift);
}
