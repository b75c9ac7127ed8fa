import { getScript } from '../spelling/scripts.ts';
import { findExact, findReordered } from './find-exact.ts';
import { mayHaveGram } from './gram-filter.ts';
import { getHalves, isSifted, toBagGram } from './grams.ts';
import { countsPath, type Folder, getGramPath, isCounts } from './index-files.ts';
import type { Look, Reader } from './look.ts';
import { isShard } from './names-index.ts';
import { openShard } from './open-shard.ts';
import type { OpenedScript } from './whole-script.ts';

/** Loads a file of the index by its path below the index's folder; nothing when there is none. */
export type LoadFile = (path: string) => Promise<unknown>;

export type NamesIndex = {
  /** Finds a text as a spelling, whatever its words are joined by. */
  exact: (text: string) => Promise<Look>;
  /** Finds a text as a spelling with its words in another order: “Burns William”, “PM of Japan”. */
  reordered: (text: string) => Promise<Look>;
  /** Finds spellings that are a slip away from a text. */
  near: (text: string) => Promise<Look>;
  /** Finds spellings that begin like a text and are two slips away from it, or sound like it. */
  alike: (text: string) => Promise<Look>;
  /** Finds spellings that are close to a text. */
  close: (text: string) => Promise<Look>;
  mayBegin: Reader['mayBegin'];
};

/** Shards that are opened for what two slips or the sound tell; the likeliest first. */
const MOST = 4;

/** What compares spellings comes with the first that is not found as it is: most are. */
const slips = () => import('./find-slips.ts');

/** Opens the index; each file is asked for once. */
export function openIndex(load: LoadFile): NamesIndex {
  const reader = makeReader(load);
  return {
    mayBegin: reader.mayBegin,
    exact: (text) => findExact(text, reader),
    reordered: (text) => findReordered(text, reader),
    near: async (text) => (await slips()).findNear(text, reader),
    alike: async (text) => (await slips()).findAlike(text, reader),
    close: async (text) => (await slips()).findClose(text, reader),
  };
}

function makeReader(load: LoadFile): Reader {
  const files = new Map<string, Promise<unknown>>();
  const open = (path: string) => {
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    return file;
  };
  const wholes = new Map<string, OpenedScript | undefined>();
  const openWhole = async (script: string) => {
    const counts = await open(countsPath);
    if (!isCounts(counts) || !counts.whole.includes(script)) return undefined;
    const { getWholePath, openScript } = await slips();
    const whole = openScript(await open(getWholePath(script)));
    wholes.set(script, whole);
    return whole;
  };
  const listPaths = async (folder: Folder, grams: readonly string[]) => {
    const counts = await open(countsPath);
    if (!isCounts(counts)) return [];
    return [...new Set(grams.map((gram) => getGramPath(folder, counts, gram)))];
  };
  const openShards = async (grams: readonly string[], isLikely = true) => {
    const paths = await listPaths('shards', grams);
    // What is there costs nothing.
    const some = isLikely ? paths : paths.filter((path) => files.has(path));
    return (await Promise.all(some.map(open))).filter(isShard).map(openShard);
  };
  const listLikely = async (key: string, grams: readonly string[]) => {
    const whole = await openWhole(getScript(key));
    if (whole) return whole.near;
    const lists = await Promise.all((await listPaths('likely', grams)).map(open));
    return lists.flatMap((file) => (Array.isArray(file) ? file.map(String) : []));
  };
  const openHead = (words: readonly string[]) => {
    const key = words.join('');
    const whole = wholes.get(getScript(key));
    return openShards(getHalves(key).slice(0, 1), whole?.mayHave(words));
  };
  /** Leaves out sounds and bags that no spelling has. */
  const sift = async (key: string, grams: readonly string[]) => {
    const counts = await open(countsPath);
    if (!isCounts(counts) || getScript(key) !== '') return grams;
    return grams.filter((gram) => !isSifted(gram) || mayHaveGram(counts.filter, gram));
  };
  return {
    mayBegin: (key, words) => {
      const whole = wholes.get(getScript(key));
      return !whole || whole.mayHave(words) || whole.mayBegin(key);
    },
    openHead,
    openBag: async (bag) => {
      // A word that is left of several is a surname.
      const sifted = bag.includes(' ') ? await sift(bag, [toBagGram(bag)]) : [bag];
      return sifted.length > 0 ? openHead(bag.split(' ')) : [];
    },
    openHalves: (key, judge) => {
      const whole = wholes.get(getScript(key));
      const isNear = whole?.near.some((spelt) => judge(spelt.split(' ')) !== undefined);
      return openShards(getHalves(key), isNear);
    },
    openLikely: async (key, grams, judge) => {
      const sifted = await sift(key, grams);
      const likely = sifted.length > 0 ? await listLikely(key, sifted) : [];
      const judged = [...new Set(likely)].flatMap((spelt) => {
        const score = judge(spelt.split(' '));
        return score === undefined ? [] : { gram: getHalves(spelt.replaceAll(' ', ''))[0], score };
      });
      judged.sort((a, b) => a.score - b.score || (a.gram < b.gram ? -1 : 1));
      return openShards([...new Set(judged.map(({ gram }) => gram))].slice(0, MOST));
    },
  };
}
