import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteBuild } from './build-state.ts';
import type { LedgerFile } from './ledger.ts';

/** Links reused files into the folder of the new site, except those that stay in the folder of the last. */
export function linkReused(
  { target }: Pick<SiteBuild, 'target'>,
  files: Iterable<LedgerFile>,
  dir: string,
): void {
  linkFiles(
    [...files].filter((file) => file.dir !== target),
    dir,
  );
}

/**
 * Links files of the last build into the folder of the new site, without a copy: no build changes the content of a file.
 */
export function linkFiles(files: Iterable<LedgerFile>, dir: string): void {
  const folders = new Set<string>();
  for (const { dir: from, path } of files) {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(join(from, path), target);
    } catch {
      copyFileSync(join(from, path), target);
    }
  }
}
