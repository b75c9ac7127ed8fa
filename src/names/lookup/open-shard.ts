import { type IndexedName, restore, type Shard } from './names-index.ts';

/** A spelling of the index, with those who bear it. */
export type Spelling = {
  /** Its words run together. */
  key: string;
  words: string[];
  names: IndexedName[];
  /** A surname or a short spelling, which others bear too. */
  weak: boolean;
  /** Found as it is, but not with slips. */
  exact: boolean;
};
/** A shard made ready to be asked. */
export type OpenedShard = {
  spellings: readonly Spelling[];
  find: (key: string) => readonly Spelling[];
  /** Finds spellings of several words that have the same words in any order; see `getBag`. */
  findBag: (bag: string) => readonly Spelling[];
  /** Whether a word means itself: one of the language, of the copy, or of a name. */
  isWord: (word: string) => boolean;
  /** Whether a word means itself, and is not one of those that a name has in some spelling. */
  isAnother: (word: string, spelling: Spelling) => boolean;
  isLonger: (phrase: string) => boolean;
  isNoun: (key: string) => boolean;
  isForeign: (key: string) => boolean;
};

const opened = new WeakMap<Shard, OpenedShard>();

/** Makes a shard ready to be asked, once. */
export function openShard(shard: Shard): OpenedShard {
  const known = opened.get(shard);
  if (known) return known;
  const all = shard.names.map(restore);
  const list = (keys: Shard['keys'], weak = false, exact = false) =>
    Object.entries(keys).map(([spelt, places]): Spelling => {
      const names = places.map((place) => all[place]).filter((name) => name !== undefined);
      return { key: spelt.replaceAll(' ', ''), words: spelt.split(' '), names, weak, exact };
    });
  const spellings = [
    ...list(shard.keys),
    ...list(shard.surnames, true),
    ...list(shard.exact ?? {}, false, true),
  ];
  const byKey = Map.groupBy(spellings, ({ key }) => key);
  let byWord: Map<string, Spelling[]> | undefined;
  const groupByWord = () => {
    const groups = new Map<string, Spelling[]>();
    for (const one of spellings) {
      for (const word of one.words) groups.set(word, [...(groups.get(word) ?? []), one]);
    }
    return groups;
  };
  const bags = Map.groupBy(list(shard.bags ?? {}), ({ words }) => words.join(' '));
  const { words, longer, nouns, foreign } = shard;
  const has = (list: readonly string[] = []) => {
    const all = new Set(list);
    return (text: string) => all.has(text);
  };
  const isWord = has(words);
  const made: OpenedShard = {
    spellings,
    find: (key) => byKey.get(key) ?? [],
    findBag: (bag) => [
      ...(bags.get(bag) ?? []),
      ...(byKey.get(bag.replaceAll(' ', '')) ?? []).filter(({ words }) => words.join(' ') === bag),
    ],
    isWord,
    isAnother: (word, { names }) => {
      if (!isWord(word)) return false;
      byWord ??= groupByWord();
      const own = byWord.get(word)?.flatMap((one) => one.names) ?? [];
      return !names.every(([ref]) => own.some(([other]) => other === ref));
    },
    isLonger: has(longer),
    isNoun: has(nouns),
    isForeign: has(foreign),
  };
  opened.set(shard, made);
  return made;
}
