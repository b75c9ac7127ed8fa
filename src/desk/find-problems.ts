import { join } from 'node:path';
import type { CheckedContent } from '../articles/checked-content.ts';
import { readEditorsFile, toShownPath } from '../base/editors-file.ts';
import type { Problem } from '../base/problem.ts';
import type { Settings } from '../settings.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { findEmpty } from './find-empty.ts';
import { findFrontFaults } from './find-front-faults.ts';
import { findIgnoredFiles } from './find-ignored-files.ts';
import { findLostAddresses } from './find-lost-addresses.ts';
import { findRedirectFaults } from './find-redirect-faults.ts';
import { findRepeats } from './find-repeats.ts';
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
