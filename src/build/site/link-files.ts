import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteBuild } from './build-state.ts';
import type { LedgerFile } from './ledger.ts';

/** Lays those reused files into the folder of the new site that do not stay where they are. */
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
 * Lays files of the last build into the folder of the new site: as links, so that nothing is copied; no
 * build changes a file in place.
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
