import { isArticleFile, toFile } from '../../base/address.ts';
import type { SiteBuild } from '../site/build-state.ts';
import type { LedgerFile } from '../site/ledger.ts';
import { isNamedByContent } from './plan-changes.ts';

/**
 * Lists files of the last site that stay beside the new one until the next build, where `OLD_PARTS` asks for it:
 * a page that a reader has before them, or the answer that is on its way while a site is replaced, still finds its
 * scripts, pictures and parts of search. After an article was taken away nothing stays, as they hold its text.
 *
 * @param files The new site, by path.
 * @param gone Addresses of what was withdrawn.
 */
export function listOutdated(
  { last, hasOldParts }: Pick<SiteBuild, 'last' | 'hasOldParts'>,
  files: ReadonlyMap<string, LedgerFile>,
  gone: readonly string[],
): LedgerFile[] {
  if (!hasOldParts) return [];
  const outdated = [...last.values()].filter(({ path }) => !files.has(path));
  const isTakenAway =
    outdated.some(({ path }) => isArticleFile(path)) ||
    gone.map(toFile).some((path) => files.get(path)?.hash !== last.get(path)?.hash);
  if (isTakenAway) return [];
  return outdated
    .filter(({ path, isOutdated }) => !isOutdated && isNamedByContent(path))
    .map((file) => ({ ...file, isOutdated: true }));
}
