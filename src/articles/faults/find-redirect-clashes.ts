import { endAddress, toArticleAddress, toSharedKey } from '../../base/address.ts';
import type { Problem } from '../../base/problem.ts';
import type { PlacedFront, WithdrawnArticle } from '../read-front-matter.ts';
import { findLine } from './find-line.ts';

/** Who has an address, and how it is spelt there. */
type Owner = { file: string; path: string; isOld: boolean };

/**
 * Finds old addresses that cannot lead on: an article lives there, or two articles claim one. Spellings that
 * not every machine tells apart are one address; an article may claim several of them.
 *
 * @returns One problem for each such address, in the order of the articles.
 */
export function findRedirectClashes(
  manuscripts: readonly (PlacedFront | WithdrawnArticle)[],
): Problem[] {
  const toRedirects = (manuscript: PlacedFront | WithdrawnArticle) =>
    ('front' in manuscript ? manuscript.front : manuscript).redirects;
  // Most archives have none.
  if (manuscripts.every((manuscript) => toRedirects(manuscript).length === 0)) return [];
  const taken = new Map(
    manuscripts.map(({ id, file }): [string, Owner] => {
      const path = toArticleAddress(id);
      return [toSharedKey(path), { file, path, isOld: false }];
    }),
  );
  return manuscripts.flatMap((manuscript) => {
    const { file } = manuscript;
    return toRedirects(manuscript).flatMap((from) => {
      const path = endAddress(from);
      const owner = taken.get(toSharedKey(path));
      if (!owner) {
        taken.set(toSharedKey(path), { file, path, isOld: true });
        return [];
      }
      const isSame = owner.path === path;
      if (owner.isOld && owner.file === file && !isSame) return [];
      const what = isSame
        ? `“redirects” names ${from}, which belongs to ${owner.file}. Leave it in one of the two.`
        : `“redirects” names ${from}, and not every machine tells it from ${owner.path}, which belongs to ${owner.file}. Take it out of the list.`;
      return [{ file, line: findLine(file, from), what }];
    });
  });
}
