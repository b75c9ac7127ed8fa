import { isArticleFile, toFile } from '../../base/address.ts';
import type { SiteBuild } from '../site/build-state.ts';
import type { LedgerFile } from '../site/ledger.ts';
import type { SiteListing } from '../site/list-files.ts';
import { isNamedByContent } from './plan-changes.ts';

/**
 * Lists files of the last site that stay until the next build, if `OLD_PARTS` is set: a page that a reader has open, or
 * an answer that is sent while a site is replaced, still finds its scripts, pictures and search files. After an
 * article was withdrawn or removed none stay, as they may contain its text.
 *
 * @param site The new site.
 * @param withdrawn Addresses of what was withdrawn.
 */
export function listOutdated(
  { last, hasOldParts }: Pick<SiteBuild, 'last' | 'hasOldParts'>,
  { files, gone }: SiteListing,
  withdrawn: readonly string[],
): LedgerFile[] {
  if (!hasOldParts) return [];
  const notices = new Set(withdrawn.map(toFile));
  const isWithdrawn =
    gone.some(({ path }) => isArticleFile(path) || notices.has(path)) ||
    files.some(({ path, hash }) => notices.has(path) && hash !== last.get(path)?.hash);
  if (isWithdrawn) return [];
  return gone
    .filter(({ path, isOutdated }) => !isOutdated && isNamedByContent(path))
    .map((file) => ({ ...file, isOutdated: true }));
}
