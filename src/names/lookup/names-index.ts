import { isNameRef, type NameRef, type NativeName } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';

/** Who signed an article, and is not in the registry. */
export type SignerRef = `by/${string}`;
export type IndexRef = NameRef | SignerRef;

/**
 * An entry as the index has it: reference, name, number of articles, letters of the scripts it is
 * spelt in, its own spelling if that is another. A file leaves out the end of a reference that the name tells.
 */
export type IndexedName = [
  ref: IndexRef,
  name: string,
  articles: number,
  scripts?: string,
  native?: NativeName,
];

/** One file of the index: the spellings that are filed under some grams, and the words near to those. */
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

/** Names by how they begin, one file of the index. */
export type Beginnings = {
  names: IndexedName[];
  /** Spellings that begin so, run together, with the indexes in `names` of those who bear them; or the most used of them. */
  groups: Record<string, Record<string, number[]>>;
  /** Where more begin so than a group has: the letters to be typed until all have one. */
  deeper: Record<string, number>;
};

/** An article in an entry's list. */
export type ListedArticle = {
  url: string;
  headline: string;
  date: string;
  section: string;
  source: string;
  /** Addresses of others that report the same story. */
  twins?: string[];
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
 * Gives the path of a page of an entry's list: `lists/people/ibrahim-kalin/1.json`.
 *
 * @param page Counted from 1.
 */
export function getListPath(ref: IndexRef, page: number): string {
  return `lists/${ref}/${page}.json`;
}

/** Tells a shard from whatever else a server may send. */
export function isShard(file: unknown): file is Shard {
  return typeof file === 'object' && file !== null && 'keys' in file && 'words' in file;
}

/** Tells beginnings from whatever else a server may send. */
export function isBeginnings(file: unknown): file is Beginnings {
  return typeof file === 'object' && file !== null && 'groups' in file && 'deeper' in file;
}

/** Tells a list from whatever else a server may send. */
export function isNameList(file: unknown): file is NameList {
  return typeof file === 'object' && file !== null && 'articles' in file && 'total' in file;
}

/** Tells a reference that has a list from other text. */
export function isIndexRef(text: string): text is IndexRef {
  return text.startsWith('by/') || isNameRef(text);
}

/** Shortens an entry for a file: `people/ada-morn` of Ada Morn is `people/`. */
export function shorten([ref, name, ...others]: IndexedName): IndexedName {
  const short = ref.slice(0, ref.indexOf('/') + 1);
  return [isIndexRef(short) && ref === short + toId(name) ? short : ref, name, ...others];
}

/** Reads an entry as a file has it. */
export function restore([ref, name, ...others]: IndexedName): IndexedName {
  return [ref.endsWith('/') ? `${ref}${toId(name)}` : ref, name, ...others];
}

function toId(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An entry that answers a query. */
export type ResolvedName = { ref: string; name: string; articles: number; native?: NativeName };

/** Takes an entry out of the index. */
export function toResolved([ref, name, articles, , native]: IndexedName): ResolvedName {
  return { ref, name, articles, ...(native && { native }) };
}
