import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteBuild } from './build-state.ts';
import { describeFile, type SiteFile } from './site-file.ts';

/** Lists every file of the new site, and describes those that are not in the build yet. */
export function listFiles(
  { last, reused, made }: Pick<SiteBuild, 'last' | 'reused' | 'made'>,
  dir: string,
): SiteFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
  // Reused files may be in the folder of the last site only. Those of the last build are in order, which saves sorting.
  const paths = new Set<string>();
  for (const path of last.keys()) if (reused.has(path)) paths.add(path);
  for (const path of [...reused.keys(), ...walk('').sort()]) paths.add(path);
  return [...paths].sort().map((path) => {
    const described = reused.get(path) ?? made.get(path);
    if (described) return described;
    const file = describeFile(path, readFileSync(join(dir, path)));
    made.set(path, file);
    return file;
  });
}
