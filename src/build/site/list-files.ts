import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteBuild } from './build-state.ts';
import { describeFile, type SiteFile } from './site-file.ts';

/** Lists every file of the new site, and notes those that nobody has noted yet. */
export function listFiles(
  { reused, made }: Pick<SiteBuild, 'reused' | 'made'>,
  dir: string,
): SiteFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
  // What stays in its place lies in the folder of the last site.
  const paths = new Set([...walk(''), ...reused.keys()]);
  return [...paths].sort().map((path) => {
    const known = reused.get(path) ?? made.get(path);
    if (known) return known;
    const file = describeFile(path, readFileSync(join(dir, path)));
    made.set(path, file);
    return file;
  });
}
