import {
  getShardLetters,
  type IndexedName,
  type Manifest,
  manifestPath,
  type Shard,
} from '../lookup/names-index.ts';
import { getRef, type NameEntry, type NameRef, type Registry } from '../registry/registry.ts';
import { findGuardedWords } from './find-guarded-words.ts';
import { type EntryKeys, listKeys } from './list-keys.ts';

/** What the index is made of. */
export type ShardsInput = {
  registry: Registry;
  /** How many articles mention an entry; an entry not counted has none. */
  counts: ReadonlyMap<NameRef, number>;
  /** Folded words that mean themselves: of all articles, and of a dictionary. */
  words: Iterable<string>;
  /** Finds those that are close to a key; what builds keep makes it faster. */
  guard?: (words: Iterable<string>, keys: ReadonlySet<string>) => string[];
};

/** A shard above this is cut into parts by length of key; bytes of JSON, about three times gzip. */
const LIMIT = 12_000;
/** A key in a shard, with those who bear it. */
type Filed = { key: string; surname: boolean; entries: NameEntry[] };

/**
 * Makes the files of the names index that a browser looks spellings up in.
 *
 * @returns Text by path, as `resolveName` asks for it; the same input gives the same bytes.
 */
export function buildNameShards({
  registry,
  counts,
  words,
  guard = findGuardedWords,
}: ShardsInput): Map<string, string> {
  const filed = fileKeys(registry);
  const letters = new Map<string, { filed: Filed[]; words: string[] }>();
  const at = (letter: string) => {
    const shard = letters.get(letter) ?? { filed: [], words: [] };
    letters.set(letter, shard);
    return shard;
  };
  for (const one of filed)
    for (const letter of getShardLetters(one.key)) at(letter).filed.push(one);
  for (const word of guard(words, new Set(filed.map(({ key }) => key)))) {
    const [letter] = getShardLetters(word);
    if (letter) at(letter).words.push(word);
  }

  const manifest: Manifest = {};
  const files = new Map<string, string>();
  for (const letter of [...letters.keys()].sort()) {
    const shard = at(letter);
    const cuts = getCuts(shard.filed, counts);
    manifest[letter] = cuts;
    [...cuts, Number.POSITIVE_INFINITY].forEach((end, part) => {
      const above = part === 0 ? 0 : (cuts[part - 1] ?? 0);
      const fits = (text: string) => text.length > above && text.length <= end;
      const own = shard.filed.filter(({ key }) => fits(key));
      files.set(`shards/${letter}-${part}.json`, write(own, shard.words.filter(fits), counts));
    });
  }
  return files.set(manifestPath, JSON.stringify(manifest));
}

function fileKeys({ entries }: Registry): Filed[] {
  const byKey = new Map<string, Filed>();
  const add = (key: string, entry: NameEntry, surname: boolean) => {
    const known = byKey.get(key);
    // A whole name goes before surnames that are spelt like it.
    if (!known || (known.surname && !surname)) byKey.set(key, { key, surname, entries: [entry] });
    else if (known.surname === surname && !known.entries.includes(entry)) known.entries.push(entry);
  };
  const all: [NameEntry, EntryKeys][] = entries.map((entry) => [entry, listKeys(entry)]);
  for (const [entry, { keys }] of all) for (const key of keys) add(key, entry, false);
  for (const [entry, { surnames }] of all) for (const key of surnames) add(key, entry, true);
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Chooses lengths of keys at which a shard is cut into parts of about the limit. */
function getCuts(filed: readonly Filed[], counts: ShardsInput['counts']): number[] {
  const parts = Math.ceil(write(filed, [], counts).length / LIMIT);
  const lengths = filed.map(({ key }) => key.length).sort((a, b) => a - b);
  const cuts = Array.from({ length: Math.max(0, parts - 1) }, (_, part) => {
    return lengths[Math.floor(((part + 1) * lengths.length) / parts)] ?? 0;
  });
  return [...new Set(cuts)];
}

function toIndexed(entry: NameEntry, counts: ShardsInput['counts']): IndexedName {
  const ref = getRef(entry);
  const native = entry.native.find(({ name }) => name !== entry.name);
  const count = counts.get(ref) ?? 0;
  return native ? [ref, entry.name, count, native] : [ref, entry.name, count];
}

function write(filed: readonly Filed[], words: string[], counts: ShardsInput['counts']): string {
  const shard: Shard = { names: [], keys: {}, surnames: {}, words };
  const places = new Map<NameEntry, number>();
  const getPlace = (entry: NameEntry) => {
    const place = places.get(entry) ?? places.size;
    if (!places.has(entry)) shard.names.push(toIndexed(entry, counts));
    places.set(entry, place);
    return place;
  };
  for (const { key, surname, entries } of filed) {
    (surname ? shard.surnames : shard.keys)[key] = entries.map(getPlace);
  }
  return JSON.stringify(shard);
}
