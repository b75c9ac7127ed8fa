import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../base/problem.ts';
import { getOtherNames } from './get-other-names.ts';
import { readNames } from './read-names.ts';
import { kinds, type Registry } from './registry.ts';

/**
 * Reads `names/people.yaml`, `places.yaml` and `organizations.yaml`; a missing file is an empty one.
 *
 * @param contentDir Folder that holds `names/`.
 * @param root Folder that paths in messages start from.
 * @returns The registry, empty if there is anything that an editor must mend, and what that is.
 */
export function readRegistry(
  contentDir: string,
  root: string,
): { registry: Registry; problems: Problem[] } {
  const files = kinds.flatMap((kind) => {
    const path = join(contentDir, 'names', `${kind}.yaml`);
    const near = relative(root, path);
    const file = near.startsWith('..') ? path : near;
    return existsSync(path) ? [{ kind, file, text: readFileSync(path, 'utf8') }] : [];
  });
  const { registry = { entries: [] }, problems = [] } = readNames(files, getOtherNames);
  return { registry, problems };
}
