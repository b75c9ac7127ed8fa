import { isNameRef, type NameRef, type NativeName } from '../registry/registry.ts';

/** Who signed an article, and is not in the registry. */
export type SignerRef = `by/${string}`;
export type IndexRef = NameRef | SignerRef;

/**
 * An entry as the index has it: reference, name, number of articles, letters of the scripts it is
 * spelt in, its own spelling if that is another.
 */
export type IndexedName = [
  ref: IndexRef,
  name: string,
  articles: number,
  scripts?: string,
  native?: NativeName,
];

/** How far apart in length two spellings may be that are close. */
export const SLIPS = 2;

/**
 * The keys of some lengths that have a letter first or second, one file of the index; it has also those which
 * are so much shorter or longer that a slip may lead to them.
 */
export type Shard = {
  names: IndexedName[];
  /** Indexes in `names` of those who bear a spelling; the words of a spelling are parted by spaces. */
  keys: Record<string, number[]>;
  /** Surnames alone, which may be borne by many. */
  surnames: Record<string, number[]>;
  /** Names in other languages, and other ways to say a role: found as they are, but not with slips. */
  exact?: Record<string, number[]>;
  /** Spellings and roles of several words, with the words in the order of `getBag`. */
  bags?: Record<string, number[]>;
  /** Words close to one of a key that mean themselves. */
  words: string[];
  /** Names in the copy that have a registered one in them and are others: “Air Canada”. */
  longer?: string[];
  /** Keys that are also common words, and seldom names: beside other words, `turkey` is a bird. */
  nouns?: string[];
  /** Keys from other languages that are words here; in small letters they are no names: `chine`. */
  foreign?: string[];
};

/** What shards there are: for each the greatest key length of every part but the last. */
export type Manifest = Record<string, number[]>;

/** An article in an entry's list. */
export type ListedArticle = {
  url: string;
  headline: string;
  date: string;
  section: string;
  /** The first sentence that mentions the entry, and how it is spelt there. */
  sentence: string;
  surface: string;
};
/** One page of an entry's list, newest first; the first page says who or what it is. */
export type NameList = {
  summary?: string;
  /** Address of the page, where it is not that of the reference. */
  path?: string;
  /** Day of its oldest article. */
  since?: string;
  native?: NativeName[];
  total: number;
  pages: number;
  articles: ListedArticle[];
};

/**
 * Paths of the manifests below the folder of the index, as `load` of the resolver is given them: of shards by
 * letters that names in Latin begin with, and of those of other scripts, which have many more letters.
 */
export const [manifestPath, othersPath] = ['index.json', 'others.json'];

/** Gives the path of the manifest that has a shard: `_a` is in the first, `62f` in the other. */
export function getManifestPath(shard: string): string {
  return /^_?.$/.test(shard) ? manifestPath : othersPath;
}

/**
 * Gives the path of a page of an entry's list: `lists/people/ibrahim-kalin/1.json`.
 *
 * @param page Counted from 1.
 */
export function getListPath(ref: IndexRef, page: number): string {
  return `lists/${ref}/${page}.json`;
}

/** Letters that begin one name in different spellings share a shard. */
const ALIKE: Record<string, string> = { c: 'k', q: 'k', x: 'k', z: 's', v: 'f', y: 'i', j: 'g' };

/**
 * Gives the first two letters of a key as shards are called; scripts of thousands of letters share them.
 *
 * @returns One where both are the same.
 */
export function getShardLetters(key: string): string[] {
  const letters = [...key].slice(0, 2).map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) return ALIKE[letter] ?? letter;
    return (code < 0x2e80 ? code : code >> 8).toString(16);
  });
  return [...new Set(letters)];
}

/** Names the shards that a key is filed in: `erdogan` → `e`, by its first letter, and `_r`, by its second. */
export function getShards(key: string): string[] {
  const [first, second] = getShardLetters(key);
  return [first, second && `_${second}`].filter((name) => name !== undefined);
}

/**
 * Names the shards in which a key may be that was mistyped: where its first letter is right, is missing or
 * swapped, is another, or has one before it: `rdogan` → `r`, `_r`, `_d`, `d`.
 */
export function listNearShards(typed: string): string[] {
  const [first, second] = getShardLetters(typed);
  const names = [first, first && `_${first}`, second && `_${second}`, second];
  return names.filter((name) => name !== undefined);
}

/**
 * Gives the paths of the parts of a letter's shard that hold keys of some lengths.
 *
 * @returns Nothing when the index has no such letter.
 */
export function getShardPaths(manifest: Manifest, letter: string, least: number, most: number) {
  const cuts = manifest[letter];
  if (!cuts) return [];
  const ends = [...cuts, Number.POSITIVE_INFINITY];
  return ends.flatMap((end, part) =>
    end >= least && (ends[part - 1] ?? -1) < most ? [`shards/${letter}-${part}.json`] : [],
  );
}

/** Tells a manifest from whatever else a server may send. */
export function isManifest(file: unknown): file is Manifest {
  return typeof file === 'object' && file !== null && Object.values(file).every(Array.isArray);
}

/** Tells a shard from whatever else a server may send. */
export function isShard(file: unknown): file is Shard {
  return typeof file === 'object' && file !== null && 'keys' in file && 'words' in file;
}

/** Tells a list from whatever else a server may send. */
export function isNameList(file: unknown): file is NameList {
  return typeof file === 'object' && file !== null && 'articles' in file && 'total' in file;
}

/** Tells a reference that has a list from other text. */
export function isIndexRef(text: string): text is IndexRef {
  return text.startsWith('by/') || isNameRef(text);
}

/** An entry that answers a query. */
export type ResolvedName = { ref: string; name: string; articles: number; native?: NativeName };

/** Takes an entry out of the index. */
export function toResolved([ref, name, articles, , native]: IndexedName): ResolvedName {
  return { ref, name, articles, ...(native && { native }) };
}
