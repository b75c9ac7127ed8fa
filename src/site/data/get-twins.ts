import type { FrontMatter } from '../../articles/article-schema.ts';
import { areNear } from '../../articles/twins/are-near.ts';
import { type ComparedText, findTwins } from '../../articles/twins/find-twins.ts';

/**
 * Finds for each article the others that report the same story in much the same words.
 *
 * @param toText Gives the text of an article to compare.
 * @param compared Results of earlier builds; see `findTwins`.
 * @returns The others by the id of each article, most alike first.
 */
export function getTwins<T extends { id: string; front: FrontMatter }>(
  articles: readonly T[],
  toText: (article: T) => ComparedText,
  compared?: Map<string, number>,
): Map<string, T[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const at = (article: T | undefined) => article?.front.published ?? '';
  const found = findTwins(articles.map(toText), compared);
  const twins = [...found].map(([id, ids]): [string, T[]] => {
    const isNear = (other: T) => areNear(at(other), at(byId.get(id)));
    return [id, ids.flatMap((twin) => byId.get(twin) ?? []).filter(isNear)];
  });
  return new Map(twins.filter(([, others]) => others.length > 0));
}
