import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getListPath, isNameList } from '../../names/lookup/names-index.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import { getRef, type NameRef, type Registry } from '../../names/registry/registry.ts';
import type { SiteFault } from './find-link-faults.ts';

/**
 * Finds names without a page of theirs, or that the index does not answer with.
 *
 * @param dir Folder of the built site.
 * @param counts In how many articles each name stands.
 */
export async function findNameFaults(
  dir: string,
  files: ReadonlySet<string>,
  { entries }: Registry,
  counts: ReadonlyMap<NameRef, number>,
): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  const known = new Map<string, unknown>();
  const load = async (path: string): Promise<unknown> => {
    if (!known.has(path)) known.set(path, readJson(join(dir, 'names', path)));
    return known.get(path);
  };
  for (const entry of entries) {
    const ref = getRef(entry);
    const file = `${ref}/index.html`;
    if (!files.has(file)) faults.push({ file, what: 'There is no page of this name.' });
    const answer = await resolveName(entry.name, load);
    if (answer.tier !== 'exact' || !answer.entries.some((one) => one.ref === ref)) {
      faults.push({
        file: 'names/',
        what: `The index does not answer “${entry.name}” with ${ref}.`,
      });
    }
    const path = getListPath(ref, 1);
    const list = await load(path);
    known.delete(path);
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
