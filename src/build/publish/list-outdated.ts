import { isArticleFile, toFile } from '../../base/address.ts';
import type { SiteBuild } from '../site/build-state.ts';
import type { LedgerFile } from '../site/ledger.ts';
import { isNamedByContent } from './plan-changes.ts';

/**
 * Lists files of the last site that stay until the next build, if `OLD_PARTS` is set: a page that a reader has open, or
 * an answer that is sent while a site is replaced, still finds its scripts, pictures and search files. After an
 * article was withdrawn or removed none stay, as they may contain its text.
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
  const isWithdrawn =
    outdated.some(({ path }) => isArticleFile(path)) ||
    gone.map(toFile).some((path) => files.get(path)?.hash !== last.get(path)?.hash);
  if (isWithdrawn) return [];
  return outdated
    .filter(({ path, isOutdated }) => !isOutdated && isNamedByContent(path))
    .map((file) => ({ ...file, isOutdated: true }));
}
