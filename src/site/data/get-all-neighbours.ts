import { readCompared, storeCompared } from '../../articles/twins/compared-texts.ts';
import { getArticles, getStore } from './get-articles.ts';
import { getNeighbours, type Neighbours } from './get-neighbours.ts';

/** Gets the neighbours of every article, in their order; texts that were compared before are not again. */
export async function getAllNeighbours(): Promise<Neighbours[]> {
  const articles = await getArticles();
  const store = await getStore();
  const compared = readCompared(store);
  const before = compared.size;
  const neighbours = getNeighbours(articles, compared);
  if (compared.size > before) {
    storeCompared(store, compared, new Set(articles.map(({ digest }) => digest)));
  }
  return neighbours;
}
