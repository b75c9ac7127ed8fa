import { join, relative } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import type { Settings } from '../../settings.ts';

/** What of the settings says which articles are meant, and where what is known of them lies. */
export type StoreSettings = Pick<Settings, 'contentDir' | 'base' | 'cacheDir'>;

/**
 * Gives the file of what is known of the articles of a content folder.
 *
 * @param root Folder of the project.
 */
export function getStoreFile({ contentDir, base, cacheDir }: StoreSettings, root: string): string {
  const key = getDigest(`${relative(root, contentDir)} ${base}`).slice(0, 12);
  return join(cacheDir, `articles-${key}.sqlite`);
}

/** Gives the folder of what is kept of a site that was built. */
export function getSiteCache(settings: Settings, root: string): string {
  const { contentDir, base, outDir, cacheDir, year = '' } = settings;
  const key = getDigest([relative(root, contentDir), base, relative(root, outDir), year].join(' '));
  return join(cacheDir, `site-${key.slice(0, 12)}`);
}
