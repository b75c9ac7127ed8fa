import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteBuild } from './build-state.ts';
import type { LedgerFile } from './ledger.ts';
import { describeFile, type SiteFile, sortByPath } from './site-file.ts';

/** The files of a new site, by path, and those of the last that it lacks. */
export type SiteListing = { files: SiteFile[]; gone: LedgerFile[] };

type State = Pick<SiteBuild, 'last' | 'reused' | 'made'>;

/** Lists every file of the new site, and describes those that are not in the build yet. */
export function listFiles(state: State, dir: string): SiteFile[] {
  return listSite(state, dir).files;
}

/** Lists as `listFiles` does, and what is gone. Most files are reused ones of the last build, and are looked up once. */
export function listSite({ last, reused, made }: State, dir: string): SiteListing {
  const files: SiteFile[] = [];
  const unused: LedgerFile[] = [];
  for (const [path, file] of last) {
    const used = reused.get(path);
    if (used) files.push(used);
    else unused.push(file);
  }
  if (files.length < reused.size) {
    for (const [path, file] of reused) if (!last.has(path)) files.push(file);
  }
  // Reused files may be in the folder of the last site only.
  const written = new Set(listPaths(dir).filter((path) => !reused.has(path)));
  for (const path of written) {
    const file = made.get(path) ?? describeFile(path, readFileSync(join(dir, path)));
    made.set(path, file);
    files.push(file);
  }
  return { files: sortByPath(files), gone: unused.filter(({ path }) => !written.has(path)) };
}

/** Lists the paths of the files in a folder. */
function listPaths(dir: string, folder = ''): string[] {
  return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listPaths(dir, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  );
}
