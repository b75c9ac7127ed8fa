import { type ListPart, splitList } from '../../base/split-list.ts';
import type { Article } from './get-articles.ts';
import type { Group } from './group-articles.ts';
import { makePageKey } from './make-key.ts';

/** Articles of a full page of a list. */
const LENGTH = 50;

/** A page of the list of a section or of a month. */
type ListProps = { name: string; path: string; part: ListPart<Article> };
type ListPath<P> = {
  params: P & { page: string | undefined };
  props: ListProps;
  cacheKey: string;
};

/**
 * Makes the pages of lists of articles, for Astro.
 *
 * @param toParams Gives the part of the address that names a list.
 */
export async function makeListPaths<P extends Record<string, string | undefined>>(
  groups: readonly Group[],
  toParams: (group: Group) => P,
): Promise<ListPath<P>[]> {
  const paths = groups.flatMap((group) => {
    const { name, path, articles } = group;
    return splitList(articles, path, LENGTH).map(async (part): Promise<ListPath<P>> => {
      const { items, ...place } = part;
      const digests = items.map(({ digest }) => digest);
      return {
        params: { ...toParams(group), page: part.number?.toString() },
        props: { name, path, part },
        cacheKey: await makePageKey(name, path, place, digests),
      };
    });
  });
  return Promise.all(paths);
}
