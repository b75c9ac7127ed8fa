import { getDigest } from '../../base/get-digest.ts';
import type { NameEntry } from '../registry/registry.ts';
import type { Filed } from './file-spellings.ts';
import {
  type Bearers,
  type GuardFinder,
  type Guarding,
  type Guards,
  gatherBearers,
  joinGuards,
  openGuardFinder,
} from './list-guards.ts';
import { loadDictionary } from './load-dictionary.ts';

/** Where what is found of words is stored for the next build; this file’s code and all that it imports made it. */
export type GuardsMemo = { read: () => string | undefined; write: (text: string) => void };

/** What was found for the words of some names. */
type Found = {
  /** Words of the dictionary, and words of names, that are close to any. */
  dictionary: readonly Guarding[];
  names: readonly Guarding[];
  /** Words of articles that are close to any, and those that are not. */
  close: Map<string, readonly string[]>;
  far: Set<string>;
};

/**
 * Lists for each word of a name the words of articles and of the dictionary that are close to it, and are not it: as
 * `listGuards` does, but looks only at words of articles that the last build did not have, unless names have changed.
 *
 * @param words Folded words of all articles.
 */
export function listStoredGuards(
  filed: readonly Filed[],
  words: ReadonlySet<string>,
  memo: GuardsMemo,
): Guards {
  const bearers = gatherBearers(filed);
  const digest = digestBearers(bearers);
  const last = readFound(memo.read(), digest);
  const finder = openGuardFinder(bearers);
  const all = last ?? findAll(finder);
  const fresh = [...words].filter((word) => !all.far.has(word) && !all.close.has(word));
  const found = new Map(finder.findWords(fresh));
  for (const word of fresh) {
    const keys = found.get(word);
    if (keys) all.close.set(word, keys);
    else all.far.add(word);
  }
  const close = [...all.close].filter(([word]) => words.has(word));
  if (!last || fresh.length > 0) memo.write(formatFound({ ...all, close }, digest, words));
  const guarding = new Map([...all.dictionary, ...close]);
  return joinGuards([...guarding], all.names);
}

function findAll({ findWords, listNames }: GuardFinder): Found {
  const dictionary = findWords(loadDictionary());
  return { dictionary, names: listNames(), close: new Map(), far: new Set() };
}

/** Makes the digest of all that is asked of names: their words, in order, who bears each, and of which kind. */
function digestBearers(bearers: Bearers): string {
  const numbers = new Map<NameEntry, number>();
  const describe = (entry: NameEntry) => {
    const number = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, number);
    return `${number}${entry.kind}`;
  };
  const lines = [...bearers].map(([word, own]) => [word, ...[...own].map(describe)].join(' '));
  return getDigest(lines.join('\n'));
}

/** Writes what was found, without words that no article has any more. */
function formatFound(
  { dictionary, names, close, far }: Omit<Found, 'close'> & { close: readonly Guarding[] },
  digest: string,
  words: ReadonlySet<string>,
): string {
  const current = [...far].filter((word) => words.has(word));
  return [digest, JSON.stringify([dictionary, names, close]), current.join(' ')].join('\n');
}

/** Reads what `formatFound` wrote; nothing if it was of other names. */
function readFound(text: string | undefined, digest: string): Found | undefined {
  const [proof, lists = '', far = ''] = text?.split('\n') ?? [];
  if (proof !== digest) return undefined;
  const [dictionary, names, close]: [Guarding[], Guarding[], Guarding[]] = JSON.parse(lists);
  return { dictionary, names, close: new Map(close), far: new Set(far.split(' ')) };
}
