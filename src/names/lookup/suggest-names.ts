import { getNameKey } from '../spelling/name-words.ts';
import { countsPath, getGramPath, isCounts } from './index-files.ts';
import {
  type IndexedName,
  isBeginnings,
  type ResolvedName,
  restore,
  toResolved,
} from './names-index.ts';
import type { LoadFile } from './open-index.ts';

/**
 * Suggests names that have a spelling which begins as typed; those with more articles first.
 *
 * @param typed What stands in the box so far, in any script.
 * @param limit Most suggestions to give.
 * @returns Each entry once; a name spelt just so comes first.
 */
export async function suggestNames(
  typed: string,
  load: LoadFile,
  limit = 8,
): Promise<ResolvedName[]> {
  const { whole, key } = toBeginning(typed);
  const found = new Map<string, { name: IndexedName; exact: boolean }>();
  for (const { spelt, names } of await openGroup(key, load)) {
    if (!spelt.startsWith(key) || spelt.length < whole.length) continue;
    for (const name of names) {
      const exact = spelt === whole || Boolean(found.get(name[0])?.exact);
      found.set(name[0], { name, exact });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        b.name[2] - a.name[2] ||
        (a.name[1] < b.name[1] ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ name }) => toResolved(name));
}

/** Gives what a name must begin with, and the least that it may be, where it is still being typed. */
export function toBeginning(typed: string): { whole: string; key: string } {
  // It may end within its article, or within “Abdul”.
  const whole = getNameKey(typed.replace(/\s[ae]l?-?$/i, ''));
  return { whole, key: whole.replace(/^abd[aeu]l?$/, 'abd') };
}

/** Letters by which names are grouped that begin alike; fewer typed have a group of their own. */
export const STEM = 3;

/** Opens the spellings that begin like a key; where those are many, the most used of them. */
async function openGroup(key: string, load: LoadFile) {
  const counts = await load(countsPath);
  if (!isCounts(counts) || !key) return [];
  const open = async (begun: string) => {
    const file = await load(getGramPath('begun', counts, begun));
    if (!isBeginnings(file) || !Object.hasOwn(file.groups, begun))
      return { spellings: [], deep: 0 };
    const all = file.names.map(restore);
    const spellings = Object.entries(file.groups[begun] ?? {}).map(([spelt, places]) => {
      const names = places.map((place) => all[place]).filter((name) => name !== undefined);
      return { spelt, names };
    });
    return { spellings, deep: Object.hasOwn(file.deeper, begun) ? (file.deeper[begun] ?? 0) : 0 };
  };
  const first = await open(key.slice(0, STEM));
  if (first.deep === 0 || key.length <= STEM) return first.spellings;
  return (await open(key.slice(0, first.deep))).spellings;
}
