import { getNameKey } from '../spelling/name-words.ts';
import {
  getManifestPath,
  getShardLetters,
  getShardPaths,
  type IndexedName,
  isManifest,
  isShard,
  type ResolvedName,
  toResolved,
} from './names-index.ts';
import type { LoadFile } from './open-index.ts';
import { openShard } from './open-shard.ts';

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
  // A name being typed may end within its article, or within “Abdul”.
  const whole = getNameKey(typed.replace(/\s[ae]l?-?$/i, ''));
  const key = whole.replace(/^abd[aeu]l?$/, 'abd');
  const [letter] = getShardLetters(key);
  const manifest = letter && (await load(getManifestPath(letter)));
  if (!isManifest(manifest) || !letter) return [];
  const paths = getShardPaths(manifest, letter, key.length, Number.POSITIVE_INFINITY);
  const shards = (await Promise.all(paths.map(load))).filter(isShard);
  const found = new Map<string, { name: IndexedName; exact: boolean }>();
  for (const spelling of shards.flatMap((shard) => openShard(shard).spellings)) {
    if (!spelling.key.startsWith(key) || spelling.key.length < whole.length) continue;
    for (const name of spelling.names) {
      const exact = spelling.key === whole || Boolean(found.get(name[0])?.exact);
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
