import { join } from 'node:path';
import type { Problem } from '../../base/problem.ts';
import { readTextFile } from '../../base/read-text-file.ts';
import { getOtherNames } from './get-other-names.ts';
import { type NamesFile, readNames } from './read-names.ts';
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
  const files: NamesFile[] = [];
  const unread: Problem[] = [];
  for (const kind of kinds) {
    const { file, text, problem } = readTextFile(join(contentDir, 'names', `${kind}.yaml`), root);
    if (problem) unread.push(problem);
    else files.push({ kind, file, text });
  }
  // Names of the other files may refer to those that are not known.
  if (unread.length > 0) return { registry: { entries: [] }, problems: unread };
  const { registry = { entries: [] }, problems = [] } = readNames(files, getOtherNames);
  return { registry, problems };
}
