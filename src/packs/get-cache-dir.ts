import { join, relative } from 'node:path';
import { getDigest } from '../lib/get-digest.ts';
import type { Settings } from '../publish/settings.ts';

/** Folder of what builds keep for those that come after; without it they only take longer. */
function getCacheRoot(root: string): string {
  return join(root, 'node_modules/.cache/newsprint');
}

/**
 * Gives the folder of what is kept of a content folder.
 *
 * @param root Folder of the project.
 */
export function getCacheDir({ contentDir, base }: Settings, root: string): string {
  const key = getDigest(`${relative(root, contentDir)} ${base}`).slice(0, 12);
  return join(getCacheRoot(root), `content-${key}`);
}

/** Gives the file that tells what the last build wrote into the folder of the site. */
export function getLedgerFile({ outDir }: Settings, root: string): string {
  const key = getDigest(relative(root, outDir)).slice(0, 12);
  return join(getCacheRoot(root), `site-${key}`, 'ledger.json');
}
