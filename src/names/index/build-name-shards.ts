import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import {
  getManifestPath,
  getShardLetters,
  getShards,
  type IndexedName,
  type IndexRef,
  type Manifest,
  manifestPath,
  othersPath,
  type Shard,
} from '../lookup/names-index.ts';
import { getRef, getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import { getDistance, getSkeleton, isOtherCase, mayAnswer } from '../spelling/closeness.ts';
import { dropJoinedArticle, getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { cutShards, type Filed, isExact, listTokens, type Part } from './cut-shards.ts';
import { findGuardedWords, makeNeighbours } from './find-guarded-words.ts';
import { listKeys } from './list-keys.ts';

/** What the index is made of. */
export type ShardsInput = {
  registry: Registry;
  /** How many articles mention an entry; an entry not counted has none. */
  counts: ReadonlyMap<IndexRef, number>;
  /** Who signed articles and is not in the registry; they yield to all who are. */
  signers?: readonly NameEntry[];
  /** Folded words that mean themselves: of all articles, and of a dictionary. */
  words: Iterable<string>;
  /** Longer names of the copy that have a registered one in them: “Air Canada”. */
  longer?: Iterable<string>;
  /** Finds those that are close to a key; what builds keep makes it faster. */
  guard?: (words: Iterable<string>, keys: ReadonlySet<string>) => string[];
  /** Day by which roles are held or past: `2026-11-26`. */
  today?: string;
};

/** Articles that must mention a name which is also a common word for it to be no word beside others. */
const MANY = 10;

/**
 * Makes the files of the names index that a browser looks spellings up in.
 *
 * @returns Text by path, as `resolveName` asks for it; the same input gives the same bytes.
 */
export function buildNameShards({
  registry,
  counts,
  words,
  signers = [],
  longer = [],
  guard = findGuardedWords,
  today,
}: ShardsInput): Map<string, string> {
  const filed = fileKeys(registry, signers, today);
  const refs = new Map<NameEntry, IndexRef>(signers.map((entry) => [entry, `by/${entry.id}`]));
  const byLetter = new Map<string, Filed[]>();
  for (const one of filed) {
    const letters = getShards(one.key);
    // What is found only as it is has no slip in its first letter.
    for (const letter of isExact(one) ? letters.slice(0, 1) : letters) {
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), one]);
    }
  }
  const guards = listGuards(filed, words, guard);
  const phrases = listPhrases(filed, longer);
  const manifests: Record<string, Manifest> = { [manifestPath]: {}, [othersPath]: {} };
  const files = new Map<string, string>();
  for (const letter of [...byLetter.keys()].sort()) {
    const parts = cutShards(byLetter.get(letter) ?? [], guards);
    const manifest = manifests[getManifestPath(letter)];
    if (manifest) manifest[letter] = parts.slice(0, -1).map(({ most }) => most);
    parts.forEach((part, index) => {
      const above = parts[index - 1]?.most ?? 0;
      const own = (phrases.get(letter) ?? []).filter(
        ({ length }) => length > above && length <= part.most,
      );
      files.set(
        `shards/${letter}-${index}.json`,
        write(
          part,
          own.map(({ phrase }) => phrase),
          counts,
          refs,
        ),
      );
    });
  }
  for (const [path, manifest] of Object.entries(manifests))
    files.set(path, JSON.stringify(manifest));
  return files;
}

function fileKeys({ entries }: Registry, signers: readonly NameEntry[], today?: string): Filed[] {
  const byKey = new Map<string, Filed>();
  const add = (spelt: string, entry: NameEntry, list: Filed['list'], isWord = false) => {
    const key = spelt.replaceAll(' ', '');
    const present = byKey.get(key);
    // What an editor wrote goes first; a whole name goes before surnames that are spelt like it.
    if (!present) byKey.set(key, { key, spelt, list, isWord, entries: [entry] });
    else if (present.list === list) {
      if (!present.entries.includes(entry)) present.entries.push(entry);
      if (spelt.length > present.spelt.length) present.spelt = spelt;
    }
  };
  const all = entries.map((entry) => ({ entry, ...listKeys(entry, today) }));
  for (const { entry, keys } of all) for (const key of keys) add(key, entry, 'keys');
  for (const { entry, surnames } of all) for (const key of surnames) add(key, entry, 'surnames');
  for (const { entry, foreign, words } of all)
    for (const key of foreign) add(key, entry, 'exact', words.has(key));
  const taken = new Set(byKey.keys());
  for (const { entry, roles } of all) {
    for (const role of roles) if (!taken.has(role.replaceAll(' ', ''))) add(role, entry, 'exact');
  }
  const bags = new Map<string, Filed>();
  const addBags = (entry: NameEntry, some: ReadonlySet<string>) => {
    for (const bag of some) {
      const key = bag.replaceAll(' ', '');
      const present = byKey.get(key);
      // What is in order is found as it is.
      if (present?.spelt === bag && present.entries.includes(entry)) continue;
      const filed = bags.get(bag);
      if (filed) filed.entries.push(entry);
      else bags.set(bag, { key, spelt: bag, list: 'bags', isWord: false, entries: [entry] });
    }
  };
  for (const { entry, bags: own } of all) addBags(entry, own);
  const registered = new Set(byKey.keys());
  for (const entry of signers) {
    const { keys, surnames, bags: own } = listKeys(entry);
    addBags(entry, own);
    const isFree = (key: string) => !registered.has(key.replaceAll(' ', ''));
    for (const key of keys) if (isFree(key)) add(key, entry, 'keys');
    // A surname that is a word is looked for with the given name.
    for (const key of surnames)
      if (isFree(key) && !isCommonWord(key) && !isProperNoun(key)) add(key, entry, 'surnames');
  }
  return [...byKey.values(), ...bags.values()].sort((a, b) =>
    a.key === b.key ? (a.spelt < b.spelt ? -1 : 1) : a.key < b.key ? -1 : 1,
  );
}

/** Lists for each word of a name those that are close to it, and are not it. */
function listGuards(
  filed: readonly Filed[],
  words: ShardsInput['words'],
  guard: NonNullable<ShardsInput['guard']>,
): Map<string, string[]> {
  const bearers = new Map<string, Set<NameEntry>>();
  for (const one of filed) {
    for (const token of listTokens(one)) {
      const own = bearers.get(token) ?? new Set();
      for (const entry of one.entries) own.add(entry);
      bearers.set(token, own);
    }
  }
  const keys = new Set(bearers.keys());
  const listNear = makeNeighbours(keys);
  const guards = new Map<string, string[]>();
  const add = (word: string, isOther: (key: string) => boolean) => {
    for (const key of new Set(listNear(word))) {
      if (isOther(key) && mayStandFor(word, key))
        guards.set(key, [...(guards.get(key) ?? []), word]);
    }
  };
  const isPlace = (key: string) =>
    [...(bearers.get(key) ?? [])].every(({ kind }) => kind === 'places');
  for (const word of guard(words, keys))
    add(word, (key) => !(isPlace(key) && isOtherSpelling(word, key)));
  // A word of one name is no slip of another’s.
  for (const [word, own] of bearers) {
    const isOther = (key: string) => !own.isSubsetOf(bearers.get(key) ?? own);
    add(word, (key) => isOther(key) && !isOtherCase(word, key));
  }
  return guards;
}

/** Whether a word would answer as one of a name, were it none itself. */
function mayStandFor(word: string, key: string): boolean {
  const isAlike = mayAnswer(word, key) || getSkeleton(word) === getSkeleton(key);
  return isAlike || dropJoinedArticle(word) === key;
}

/** Whether a name that the dictionary has is another spelling of a place: `kathmandu` of `katmandu`. */
function isOtherSpelling(word: string, key: string): boolean {
  if (isCommonWord(word) || !isProperNoun(word) || getDistance(word, key, 1) > 1) return false;
  const sounds = getSkeleton(key);
  return sounds.length >= SURE && sounds === getSkeleton(word);
}
/** Consonants that two spellings share: Columbia, with four, is not Colombia. */
const SURE = 5;

/** Lists the longer names of the copy by the letter of their shard, with the lengths of their keys. */
function listPhrases(filed: readonly Filed[], longer: Iterable<string>) {
  const taken = new Set(filed.flatMap(({ key, list }) => (list === 'bags' ? [] : key)));
  const phrases = [...new Set([...longer].map((name) => getNameWords(name).join(' ')))].sort();
  const keyed = phrases.map((phrase) => ({ phrase, key: phrase.replaceAll(' ', '') }));
  return Map.groupBy(
    keyed
      .filter(({ key }) => !taken.has(key))
      .map(({ phrase, key }) => ({ phrase, length: key.length })),
    ({ phrase }) => getShardLetters(phrase)[0] ?? '',
  );
}

function toIndexed(
  entry: NameEntry,
  counts: ShardsInput['counts'],
  refs: ReadonlyMap<NameEntry, IndexRef>,
): IndexedName {
  const ref = refs.get(entry) ?? getRef(entry);
  const count = counts.get(ref) ?? 0;
  const scripts = getScripts(entry);
  const native = entry.native.find(({ name }) => name !== entry.name);
  if (native) return [ref, entry.name, count, scripts, native];
  return scripts ? [ref, entry.name, count, scripts] : [ref, entry.name, count];
}

function write(
  { filed, words }: Part,
  longer: readonly string[],
  counts: ShardsInput['counts'],
  refs: ReadonlyMap<NameEntry, IndexRef>,
): string {
  const shard: Shard = { names: [], keys: {}, surnames: {}, words: [...words].sort() };
  const places = new Map<NameEntry, number>();
  const getPlace = (entry: NameEntry) => {
    const place = places.get(entry) ?? places.size;
    if (!places.has(entry)) shard.names.push(toIndexed(entry, counts, refs));
    places.set(entry, place);
    return place;
  };
  const nouns: string[] = [];
  const foreign: string[] = [];
  const exact: Shard['keys'] = {};
  const bags: Shard['keys'] = {};
  const lists = { keys: shard.keys, surnames: shard.surnames, exact, bags };
  for (const { key, spelt, list, isWord, entries } of filed) {
    if (isWord) foreign.push(key);
    lists[list][spelt] = entries.map(getPlace);
    if (
      list !== 'surnames' &&
      list !== 'bags' &&
      entries.every((entry) => isSeldom(key, entry, counts))
    )
      nouns.push(key);
  }
  return JSON.stringify({
    ...shard,
    ...(Object.keys(exact).length > 0 && { exact }),
    ...(Object.keys(bags).length > 0 && { bags }),
    ...(longer.length > 0 && { longer }),
    ...(nouns.length > 0 && { nouns }),
    ...(foreign.length > 0 && { foreign }),
  });
}

/** Whether a name is a common word, too, and the copy has hardly shown it to be a name; of a person, a part of it is. */
function isSeldom(key: string, entry: NameEntry, counts: ShardsInput['counts']): boolean {
  if (!isCommonWord(key)) return false;
  return entry.kind === 'people' || (counts.get(getRef(entry)) ?? 0) < MANY;
}

function getScripts(entry: NameEntry): string {
  const letters = [...getSpellings(entry), ...entry.otherNames].map(getScript);
  return [...new Set(letters)].sort().join('');
}
