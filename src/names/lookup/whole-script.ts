import { getBag } from '../spelling/get-bag.ts';

/** All spellings of a script in one file, where they are few: what is in none of the others is not looked for there. */
export type WholeScript = {
  /** Those in which slips are looked for; the words of each are parted by spaces. */
  near: string[];
  /** Those that are found only as they are. */
  exact: string[];
};

/** Spellings of a script, made ready to be asked. */
export type OpenedScript = {
  near: readonly string[];
  /** Whether words may be found as they are: as a spelling, or as a longer name with one in it. */
  mayHave: (words: readonly string[]) => boolean;
  /** Whether one may begin with a key. */
  mayBegin: (key: string) => boolean;
};

/** Gives the path of the file that has all spellings of a script; see `getScript`. */
export function getWholePath(script: string): string {
  return `whole/${script || 'latin'}.json`;
}

/** Tells spellings of a script from whatever else a server may send. */
function isWholeScript(file: unknown): file is WholeScript {
  return typeof file === 'object' && file !== null && 'near' in file && 'exact' in file;
}

const opened = new WeakMap<WholeScript, OpenedScript>();

/** Makes the spellings of a script ready to be asked, once; nothing where a server sent something else. */
export function openScript(file: WholeScript): OpenedScript;
export function openScript(file: unknown): OpenedScript | undefined;
export function openScript(file: unknown): OpenedScript | undefined {
  if (!isWholeScript(file)) return undefined;
  const present = opened.get(file);
  if (present) return present;
  const keys = new Set(listKeys([...file.near, ...file.exact]));
  const has = (words: readonly string[]) => keys.has(words.join(''));
  const mayHave = (words: readonly string[]) =>
    words.some((_, from) => words.some((_, to) => to >= from && has(words.slice(from, to + 1))));
  const mayBegin = (key: string) => [...keys].some((one) => one.startsWith(key));
  const made = { mayHave, mayBegin, near: file.near };
  opened.set(file, made);
  return made;
}

/** Lists spellings run together, as they are and in the order in which `getBag` puts their words. */
function listKeys(spellings: readonly string[]): string[] {
  return spellings.flatMap((spelt) =>
    [spelt, getBag(spelt.split(' '))].map((text) => text.replaceAll(' ', '')),
  );
}
