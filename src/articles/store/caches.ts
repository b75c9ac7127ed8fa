import { join, relative } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import type { Settings } from '../../settings.ts';

/** Settings of the store: the content, the base, and the folder of caches. */
export type StoreSettings = Pick<Settings, 'contentDir' | 'base' | 'cacheDir'>;

/**
 * Names the file of the store of a content folder.
 *
 * @param root Folder of the project.
 */
export function getStoreFile({ contentDir, base, cacheDir }: StoreSettings, root: string): string {
  const key = getDigest(`${relative(root, contentDir)} ${base}`).slice(0, 12);
  return join(cacheDir, `articles-${key}.sqlite`);
}

/** Names the folder of the caches of a built site. */
export function getSiteCache(settings: Settings, root: string): string {
  const { contentDir, base, outDir, cacheDir, year = '' } = settings;
  const key = getDigest([relative(root, contentDir), base, relative(root, outDir), year].join(' '));
  return join(cacheDir, `site-${key.slice(0, 12)}`);
}
