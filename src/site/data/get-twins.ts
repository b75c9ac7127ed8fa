import type { FrontMatter } from '../../articles/article-schema.ts';
import { areNear } from '../../articles/twins/are-near.ts';
import { type ComparedText, findTwins } from '../../articles/twins/find-twins.ts';

/**
 * Finds for each article the others that report the same story in much the same words.
 *
 * @param toText Gives what of an article is compared.
 * @param compared As `findTwins` takes it.
 * @returns Articles by the id of the one that they belong to, most alike first.
 */
export function getTwins<T extends { id: string; front: FrontMatter }>(
  articles: readonly T[],
  toText: (article: T) => ComparedText,
  compared?: Map<string, number>,
): Map<string, T[]> {
  const known = new Map(articles.map((article) => [article.id, article]));
  const at = (article: T | undefined) => article?.front.published ?? '';
  const found = findTwins(articles.map(toText), compared);
  const twins = [...found].map(([id, ids]): [string, T[]] => {
    const isNear = (other: T) => areNear(at(other), at(known.get(id)));
    return [id, ids.flatMap((twin) => known.get(twin) ?? []).filter(isNear)];
  });
  return new Map(twins.filter(([, others]) => others.length > 0));
}
