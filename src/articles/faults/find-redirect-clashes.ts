import { endAddress, toArticleAddress } from '../../base/address.ts';
import type { Problem } from '../../base/problem.ts';
import type { PlacedFront, WithdrawnArticle } from '../read-front-matter.ts';
import { findLine } from './find-line.ts';

/**
 * Finds old addresses that cannot lead on: an article lives there, or two articles claim one.
 *
 * @returns One problem for each such address, in the order of the articles.
 */
export function findRedirectClashes(
  manuscripts: readonly (PlacedFront | WithdrawnArticle)[],
): Problem[] {
  const taken = new Map(manuscripts.map(({ id, file }) => [toArticleAddress(id), file]));
  return manuscripts.flatMap((manuscript) => {
    const { file } = manuscript;
    const { redirects } = 'front' in manuscript ? manuscript.front : manuscript;
    return redirects.flatMap((from) => {
      const path = endAddress(from);
      const owner = taken.get(path);
      if (!owner) {
        taken.set(path, file);
        return [];
      }
      const what = `“redirects” names ${from}, which belongs to ${owner}. Leave it in one of the two.`;
      return [{ file, line: findLine(file, from), what }];
    });
  });
}
