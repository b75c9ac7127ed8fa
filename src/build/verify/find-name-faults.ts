import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getListPath, isNameList } from '../../names/lookup/names-index.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import { getRef, type NameRef, type Registry } from '../../names/registry/registry.ts';
import type { SiteFault } from './find-link-faults.ts';

/**
 * Finds names that have no page, or that the index does not find.
 *
 * @param dir Folder of the built site.
 * @param counts How many articles mention each name.
 */
export async function findNameFaults(
  dir: string,
  files: ReadonlySet<string>,
  { entries }: Registry,
  counts: ReadonlyMap<NameRef, number>,
): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  const cache = new Map<string, unknown>();
  const load = async (path: string): Promise<unknown> => {
    if (!cache.has(path)) cache.set(path, readJson(join(dir, 'names', path)));
    return cache.get(path);
  };
  for (const entry of entries) {
    const ref = getRef(entry);
    const file = `${ref}/index.html`;
    if (!files.has(file)) faults.push({ file, what: 'There is no page of this name.' });
    const answer = await resolveName(entry.name, load);
    if (answer.tier !== 'exact' || !answer.entries.some((found) => found.ref === ref)) {
      faults.push({
        file: 'names/',
        what: `The index does not answer “${entry.name}” with ${ref}.`,
      });
    }
    const path = getListPath(ref, 1);
    const list = await load(path);
    cache.delete(path);
    const total = isNameList(list) ? list.total : undefined;
    const count = counts.get(ref) ?? 0;
    if (total !== count) {
      const what = `It lists ${total ?? 'no'} articles, and ${count} name ${entry.name}.`;
      faults.push({ file: `names/${path}`, what });
    }
  }
  return faults;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
