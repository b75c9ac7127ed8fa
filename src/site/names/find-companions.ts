import type { Archive, Name } from '../data/archive.ts';

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

/** Names by number, and the numbers of those in each article, by its rank: from its start to that of the next. */
type Numbered = {
  names: readonly Name[];
  counts: Uint32Array;
  starts: Uint32Array;
  numbers: Uint32Array;
};

/** Cached per archive: the page of each name asks. */
const numbered = new WeakMap<Archive, Numbered>();

function numberNames(archive: Archive): Numbered {
  const names = [...archive.names.values()];
  const ofRefs = new Map(names.map(({ ref }, number) => [ref, number]));
  const starts = new Uint32Array(archive.articles.length + 1);
  const numbers: number[] = [];
  for (const [rank, { outline }] of archive.articles.slice(0).entries()) {
    for (const ref of outline.refs) {
      const number = ofRefs.get(ref);
      if (number !== undefined) numbers.push(number);
    }
    starts[rank + 1] = numbers.length;
  }
  const counts = new Uint32Array(names.length);
  const made = { names, counts, starts, numbers: Uint32Array.from(numbers) };
  numbered.set(archive, made);
  return made;
}

/** Counts the articles that a name shares with each other name. */
function countBeside(archive: Archive, name: Name): Companion[] {
  const { names, counts, starts, numbers } = numbered.get(archive) ?? numberNames(archive);
  const touched: number[] = [];
  for (const article of name.mentions.slice(0)) {
    const rank = archive.getRank(article);
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0;
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
