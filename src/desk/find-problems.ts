import { join } from 'node:path';
import type { CheckedContent } from '../articles/checked-content.ts';
import { type CopyLink, decodeSafely, OWN_ORIGIN } from '../articles/list-links.ts';
import { readEditorsFile, toShownPath } from '../base/editors-file.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { Settings } from '../settings.ts';
import { findFrontFaults } from './find-front-faults.ts';
import { findIgnoredFiles } from './find-ignored-files.ts';
import { findLostAddresses } from './find-lost-addresses.ts';
import { findRedirectFaults } from './find-redirect-faults.ts';
import { getSitePaths } from './site-paths.ts';

/**
 * Finds what an editor must mend that no file shows on its own: the check and the build tell the same.
 *
 * @param root Folder of the project, which paths in messages start from.
 * @param now Milliseconds since 1970, to tell what has run out.
 */
export function findProblems(
  content: CheckedContent,
  { contentDir, base }: Pick<Settings, 'contentDir' | 'base'>,
  root: string,
  now?: number,
): Problem[] {
  const { articles, registry } = content;
  const paths = getSitePaths(content, root);
  const isAlive = (path: string) =>
    paths.isAlive(path) || (!registry && /^\/(?:people|places|organizations)\//.test(path));
  const urls = readEditorsFile(join(contentDir, 'urls.txt'), root);
  const toNameFile = ({ kind }: { kind: string }) =>
    toShownPath(join(contentDir, 'names', `${kind}.yaml`), root);
  return [
    ...(urls.problems ?? findLostAddresses(urls.text, content, paths, urls.file)),
    ...findIgnoredFiles(contentDir, root),
    ...findRedirectFaults(content, paths, toNameFile),
    ...findFrontFaults(content, contentDir, root, now),
    ...findEmpty(articles),
    ...findRepeats(articles),
    ...findDeadLinks(articles, isAlive, base),
    ...articles.flatMap(({ file, oddities }) =>
      oddities.map(({ line, what }): Problem => ({ file, line, what, weight: 'odd' })),
    ),
  ];
}

/** Finds articles of whose copy nothing is left to read, and says what became of it. */
function findEmpty(
  articles: readonly { file: string; facts: Pick<CopyFacts, 'words' | 'removals'> }[],
): Problem[] {
  return articles
    .filter(({ facts }) => facts.words === 0)
    .map(({ file, facts: { removals } }): Problem => {
      const first = removals[0];
      const what = first
        ? `No text is left of the copy: ${removals.length} lines were taken out, the first by “${first.rule}”. Put the text below the front matter, or set “draft: true”.`
        : 'There is no copy below the front matter. Put it there, or set “draft: true”.';
      return { file, line: first?.line ?? 1, what, weight: 'flaw' };
    });
}

/**
 * Finds articles whose text is that of another one, word for word.
 *
 * @returns One problem for each that comes too late, in the order of the articles.
 */
function findRepeats(articles: readonly { file: string; textKey: string }[]): Problem[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ file, textKey }): Problem[] => {
    const twin = textKey && first.get(textKey);
    if (!twin) {
      first.set(textKey, file);
      return [];
    }
    const what = `The text is that of ${twin}, word for word. Delete one of the two, and name its address in “redirects” of the other.`;
    return [{ file, line: 1, what, weight: 'flaw' }];
  });
}

/**
 * Finds links in copy that lead nowhere on this site, and those that are no address at all.
 *
 * @param isAlive Tells whether a path below the base leads to something.
 * @param base Path that the site is served under, like `/news/`.
 */
function findDeadLinks(
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
