import { areNear } from '../../articles/twins/are-near.ts';
import { type Compared, type ComparedText, findTwins } from '../../articles/twins/find-twins.ts';

/**
 * Finds for each article the others that report the same story in much the same words.
 *
 * @param toText Gives the text of an article to compare.
 * @param last What the last build found; see `findTwins`.
 * @returns The others by the id of each article, most alike first; and what was found.
 */
export function getTwins<T extends { id: string; outline: { published: string } }>(
  articles: readonly T[],
  toText: (article: T) => ComparedText,
  last?: Compared,
): { twins: Map<string, T[]>; compared: Compared } {
  const at = (article: T | undefined) => article?.outline.published ?? '';
  const found = findTwins(articles.map(toText), last);
  const byId = new Map(
    articles.filter(({ id }) => found.twins.has(id)).map((article) => [article.id, article]),
  );
  const twins = [...found.twins].map(([id, ids]): [string, T[]] => {
    const isNear = (other: T) => areNear(at(other), at(byId.get(id)));
    return [id, ids.flatMap((twin) => byId.get(twin) ?? []).filter(isNear)];
  });
  const near = twins.filter(([, others]) => others.length > 0);
  return { twins: new Map(near), compared: found.compared };
}
