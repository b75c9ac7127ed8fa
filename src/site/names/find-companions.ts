import type { NameRef } from '../../names/registry/registry.ts';
import type { Name } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';

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
  return countBeside(name, names)
    .map((companion) => ({ ...companion, score: getScore(name, companion, total) }))
    .sort(
      (a, b) => b.score - a.score || b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1),
    )
    .slice(0, COUNT)
    .map(({ score: _, ...companion }) => companion);
}

/** Names by number, and the numbers of those in each article: most articles are asked for by several names. */
type Numbered = {
  names: readonly Name[];
  counts: Uint32Array;
  getNumbers: (article: Article) => readonly number[];
};

/** Cached per registry: the page of each name asks. */
const numbered = new WeakMap<ReadonlyMap<NameRef, Name>, Numbered>();

function numberNames(names: ReadonlyMap<NameRef, Name>): Numbered {
  const numbers = new Map([...names.keys()].map((ref, number) => [ref, number]));
  const found = new Map<Article, readonly number[]>();
  const getNumbers = (article: Article) => {
    const known = found.get(article);
    if (known) return known;
    const own = article.outline.refs.flatMap((ref) => numbers.get(ref) ?? []);
    found.set(article, own);
    return own;
  };
  const made = { names: [...names.values()], counts: new Uint32Array(names.size), getNumbers };
  numbered.set(names, made);
  return made;
}

/** Counts the articles that a name shares with each other name. */
function countBeside(name: Name, all: ReadonlyMap<NameRef, Name>): Companion[] {
  const { names, counts, getNumbers } = numbered.get(all) ?? numberNames(all);
  const touched: number[] = [];
  for (const article of name.mentions.slice(0)) {
    for (const number of getNumbers(article)) {
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
