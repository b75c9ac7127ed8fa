import type { IndexedName } from './names-index.ts';
import type { OpenedShard, Spelling } from './open-shard.ts';

/** An entry found under a key, and how far the key is from what was typed. */
export type Match = {
  name: IndexedName;
  score: number;
  /** A surname or a short spelling, which others bear too. */
  weak: boolean;
  /** Close enough to answer. */
  sure: boolean;
};
/** What was found of a text. */
export type Look = {
  /** Best first. */
  matches: Match[];
  /** The text means itself, or is not close enough to answer. */
  guarded: boolean;
  /** The text is a longer name of the copy, which is not registered. */
  longer: boolean;
  /** The text is also a common word, and a name seldom. */
  noun: boolean;
};
/** The words of a query that are a name, and whom they mean. */
export type Found = { tier: 'exact' | 'close'; matches: Match[]; from: number; to: number };
/** Gives how far the words of a spelling are from what was typed; nothing where they are not close. */
type Judge = (words: readonly string[]) => number | undefined;
/** What the files of the index are read by. */
export type Reader = {
  /** Opens the shard that has the spellings of words, run together, as they are. */
  openHead: (words: readonly string[]) => Promise<OpenedShard[]>;
  /** Opens the shard that has the spellings of words in the order of `getBag`. */
  openBag: (bag: string) => Promise<OpenedShard[]>;
  /** Opens the shards that have all spellings which are a slip away from a key. */
  openHalves: (key: string, judge: Judge) => Promise<OpenedShard[]>;
  /** Opens the shards of the likeliest spellings in the script of a key that are filed under some grams of two slips or of sound. */
  openLikely: (key: string, grams: readonly string[], judge: Judge) => Promise<OpenedShard[]>;
  /** Whether a spelling may begin with the key of some words, as far as is known by now. */
  mayBegin: (key: string, words: readonly string[]) => boolean;
};

/** Letters of the longest name that is another text where it is cut in two: “I ran” is not Iran. */
export const LONGEST_UNCUT = 5;

export const NOTHING: Look = { matches: [], guarded: false, longer: false, noun: false };

/** Makes what is found of a spelling. */
export function toMatches({ names, weak }: Spelling, score: number, sure: boolean): Match[] {
  return names.map((name) => ({ name, score: score + (weak ? 0.25 : 0), weak, sure }));
}

/** The likest first, then the name of more articles. */
export function sort(matches: Match[]): Match[] {
  return matches.sort((a, b) => a.score - b.score || b.name[2] - a.name[2]);
}
