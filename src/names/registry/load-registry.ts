import { ContentError } from '../../base/problem.ts';
import { readRegistry } from './read-registry.ts';
import type { Registry } from './registry.ts';

/**
 * Loads the registry of a content folder for tools.
 *
 * @param contentDir Folder that holds `names/`.
 * @throws ContentError with file and line of everything that is wrong.
 */
export function loadRegistry(contentDir: string): Registry {
  const { registry, problems } = readRegistry(contentDir, process.cwd());
  if (problems.length > 0) throw new ContentError(problems);
  return registry;
}
