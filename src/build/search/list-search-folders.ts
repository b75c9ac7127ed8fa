import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the folders of a built site that hold indexes of search: `pagefind`, `pagefind/archive/1`, and so on.
 *
 * @param dir Folder of the site.
 */
export function listSearchFolders(dir: string): string[] {
  const archive = 'pagefind/archive';
  const parts = existsSync(join(dir, archive)) ? readdirSync(join(dir, archive)) : [];
  const sorted = parts.toSorted((a, b) => Number(a) - Number(b));
  return ['pagefind', ...sorted.map((part) => `${archive}/${part}`)];
}
