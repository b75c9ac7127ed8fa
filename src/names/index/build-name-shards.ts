import { makeFilter } from '../lookup/gram-filter.ts';
import { getHalves } from '../lookup/grams.ts';
import { type Counts, countsPath } from '../lookup/index-files.ts';
import type { IndexRef } from '../lookup/names-index.ts';
import { getWholePath, openScript, type WholeScript } from '../lookup/whole-script.ts';
import type { NameEntry, Registry } from '../registry/registry.ts';
import { getDistance } from '../spelling/closeness.ts';
import { getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { formatBeginnings, groupBeginnings } from './build-beginnings.ts';
import { type Filed, fileSpellings, isExact, listTokens } from './file-spellings.ts';
import { countFiles, fillFiles, type Item } from './fill-files.ts';
import { formatShard, type Shelved } from './format-shard.ts';
import { groupShardGrams, listLikelyGrams, listSifted } from './list-grams.ts';
import { type Guards, listGuards } from './list-guards.ts';
import { makeIndexed } from './make-indexed.ts';

/** What the index is made of. */
export type ShardsInput = {
  registry: Registry;
  /** How many articles mention an entry; an entry not counted has none. */
  counts: ReadonlyMap<IndexRef, number>;
  /** Who signed articles and is not in the registry; they yield to all who are. */
  signers?: readonly NameEntry[];
  /** Folded words that mean themselves: of all articles, and of a dictionary. */
  words?: Iterable<string>;
  /** Longer names of the copy that have a registered one in them: “Air Canada”. */
  longer?: Iterable<string>;
  /** Lists the words that are close to those of names, in place of `words`; what builds know makes it faster. */
  findGuards?: (filed: readonly Filed[]) => Guards;
  /** Day by which roles are held or past: `2026-11-26`. */
  today?: string;
};

/** Bytes of JSON that files have about, which are two to four times as many as they are in gzip. */
const LIMITS = { shards: 2000, likely: 900, begun: 2400 };
/** Files of each folder above which they grow in number and in size alike, as some hosts take 20,000 of a site. */
const FEW = { shards: 1024, likely: 512, begun: 512 };
/** Letters that all spellings of a script may have to be in one file, which is some 3 kB in gzip. */
const SCRIPT_LETTERS = 9000;
/** What a spelling takes beside its letters, with the name of who bears it. */
const OVERHEAD = 55;
/** Bearers of a surname that are found by it beside other words, and those that are found by a slip of it. */
const [BEARERS, SHOWN] = [40, 20];

/**
 * Makes the files of the names index that a browser looks spellings up in: as they are, after slips, by their
 * sound, and while they are typed.
 *
 * @returns Text by path, as `resolveName` asks for it; the same input gives the same bytes.
 */
export function buildNameShards({
  registry,
  counts: articles,
  words = [],
  signers = [],
  longer = [],
  findGuards = (filed) => listGuards(filed, words),
  today,
}: ShardsInput): Map<string, string> {
  const filed = fileSpellings(registry, signers, today);
  const guards = findGuards(filed);
  const toIndexed = makeIndexed(articles, signers);
  const shelved = [
    ...filed.flatMap((one) => toItems(one, guards)),
    ...listPhrases(filed, longer).map(toPhraseItem),
  ];
  const scripts = listScripts(filed);
  const likely = filed
    .filter((one) => !isExact(one) && !scripts.has(getScript(one.key)))
    .map((one) => ({ value: one.spelt, grams: listLikelyGrams(one), size: one.spelt.length + 3 }));
  const groups = groupBeginnings(filed, toIndexed);
  const counts: Counts = {
    shards: countFiles(shelved, LIMITS.shards, FEW.shards),
    likely: countFiles(likely, LIMITS.likely, FEW.likely),
    begun: countFiles(groups, LIMITS.begun, FEW.begun),
    whole: [...scripts.keys()],
    filter: makeFilter(listSifted(filed)),
  };
  const files = new Map<string, string>([[countsPath, JSON.stringify(counts)]]);
  for (const [script, whole] of scripts) files.set(getWholePath(script), JSON.stringify(whole));
  for (const [path, some] of fillFiles(shelved, 'shards', counts))
    files.set(path, formatShard(some, toIndexed, articles));
  for (const [path, some] of fillFiles(likely, 'likely', counts))
    files.set(path, JSON.stringify([...some]));
  for (const [path, some] of fillFiles(groups, 'begun', counts))
    files.set(path, formatBeginnings(some, toIndexed));
  return files;
}

/**
 * Shelves a spelling: with all words that are near to its own where it is found as it is, and elsewhere with
 * those that make a text of the length that is looked for there.
 */
function toItems(spelling: Filed, guards: Guards): Item<Shelved>[] {
  const pairs = listTokens(spelling).flatMap((token) =>
    (guards.get(token) ?? []).map((word) => ({ token, word })),
  );
  return [...groupShardGrams(spelling)].map(([more, grams]) => {
    const own = pairs.filter(({ token, word }) => {
      return more === 'as it is' || isSlip(token, word, more);
    });
    const near = own.map(({ word }) => word);
    const most = more === 'as it is' ? BEARERS : SHOWN;
    const bearers = spelling.list === 'surnames' ? Math.min(most, spelling.entries.length) : 1;
    const size = spelling.spelt.length + OVERHEAD * bearers + near.join('___').length;
    return { value: { spelling, near, most }, grams, size };
  });
}

function isSlip(token: string, word: string, more: number): boolean {
  return word.length - token.length === more && getDistance(token, word, 1) === 1;
}

function toPhraseItem(phrase: string): Item<Shelved> {
  const grams = getHalves(phrase.replaceAll(' ', '')).slice(0, 1);
  return { value: { phrase }, grams, size: phrase.length + 3 };
}

/** Lists the longer names of the copy that are no spelling themselves. */
function listPhrases(filed: readonly Filed[], longer: Iterable<string>): string[] {
  const taken = new Set(filed.flatMap(({ key, list }) => (list === 'bags' ? [] : key)));
  const phrases = new Set([...longer].map((name) => getNameWords(name).join(' ')));
  return [...phrases].filter((phrase) => !taken.has(phrase.replaceAll(' ', ''))).sort();
}

/** Lists the spellings of each script that has few. */
function listScripts(filed: readonly Filed[]): Map<string, WholeScript> {
  const scripts = new Map<string, WholeScript>();
  for (const [script, own] of Map.groupBy(filed, ({ key }) => getScript(key))) {
    const near = own.filter((one) => !isExact(one)).map(({ spelt }) => spelt);
    const { mayHave } = openScript({ near, exact: [] });
    // What has another in it is looked for in any case, and so are the words of another in their other order.
    const exact = own.flatMap((one) =>
      isExact(one) && !mayHave(one.spelt.split(' ')) ? [one.spelt] : [],
    );
    if ([...near, ...exact].join(' ').length <= SCRIPT_LETTERS)
      scripts.set(script, { near, exact });
  }
  return scripts;
}
