import { join } from 'node:path';
import { readEditorsFile } from '../../base/editors-file.ts';
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
  const files = kinds.map((kind) => {
    return { kind, ...readEditorsFile(join(contentDir, 'names', `${kind}.yaml`), root) };
  });
  const unread = files.flatMap(({ problems = [] }) => problems);
  if (unread.length > 0) return { registry: { entries: [] }, problems: unread };
  const read = files.map(({ kind, file, text = '' }) => ({ kind, file, text }));
  const { registry = { entries: [] }, problems = [] } = readNames(read, getOtherNames);
  return { registry, problems };
}
