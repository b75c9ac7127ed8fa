import { type CopyLink, decodeSafely, OWN_ORIGIN } from '../articles/list-links.ts';
import type { Problem } from '../base/problem.ts';

/**
 * Finds links in copy that lead nowhere on this site, and those that are no address at all.
 *
 * @param isAlive Tells whether a path below the base leads to something.
 * @param base Path that the site is served under, like `/news/`.
 */
export function findDeadLinks(
  articles: readonly { id: string; file: string; links: readonly CopyLink[] }[],
  isAlive: (path: string) => boolean,
  base = '/',
): Problem[] {
  return articles.flatMap(({ id, file, links }) =>
    links.flatMap(({ to, line }): Problem[] => {
      const from = `${OWN_ORIGIN}${base}${encodeURI(id)}/`;
      if (!URL.canParse(to, from)) {
        const what = `The link to ${decodeSafely(to)} is no address: its words are shown without it.`;
        return [{ file, line, what, weight: 'odd' }];
      }
      const { pathname } = new URL(to, from);
      const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
      if (!to.startsWith('#') && path && isAlive(decodeSafely(path))) return [];
      const what = `The link to ${decodeSafely(to)} leads nowhere on this site. Correct it, or take it out.`;
      return [{ file, line, what, weight: 'flaw' }];
    }),
  );
}
