import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../lib/problem.ts';
import { getOtherNames } from './get-other-names.ts';
import { readNames } from './read-names.ts';
import { kinds, type Registry } from './registry.ts';

/**
 * Reads `names/people.yaml`, `places.yaml` and `organizations.yaml`; a missing file is an empty one.
 *
 * @param contentDir Folder that holds `names/`.
 * @param show Makes the path that messages name.
 * @returns The checked registry.
 * @throws ContentError with file and line of everything that is wrong.
 */
export function loadRegistry(contentDir: string, show = (path: string) => path): Registry {
  const files = kinds.flatMap((kind) => {
    const path = join(contentDir, 'names', `${kind}.yaml`);
    return existsSync(path) ? [{ kind, file: show(path), text: readFileSync(path, 'utf8') }] : [];
  });
  const { registry, problems } = readNames(files, getOtherNames);
  if (problems) throw new ContentError(problems);
  return registry;
}
