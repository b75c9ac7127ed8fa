import { findExact, findReordered } from './find-exact.ts';
import { getHalves } from './grams.ts';
import { countsPath, type Folder, getGramPath, isCounts } from './index-files.ts';
import type { Look, Reader } from './look.ts';
import { isShard } from './names-index.ts';
import { openShard } from './open-shard.ts';

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
};

/** Shards that are opened for what two slips or the sound tell; the likeliest first. */
const MOST = 4;

/** Opens the index; each file is asked for once. */
export function openIndex(load: LoadFile): NamesIndex {
  const reader = makeReader(load);
  // What compares spellings comes with the first that is not found as it is: most are.
  const slips = () => import('./find-slips.ts');
  return {
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
  const openAll = async (folder: Folder, grams: readonly string[]) => {
    const counts = await open(countsPath);
    if (!isCounts(counts)) return [];
    const paths = new Set(grams.map((gram) => getGramPath(folder, counts, gram)));
    return Promise.all([...paths].map(open));
  };
  const openShards = async (grams: readonly string[]) =>
    (await openAll('shards', grams)).filter(isShard).map(openShard);
  return {
    openHead: (key) => openShards(getHalves(key).slice(0, 1)),
    openHalves: (key) => openShards(getHalves(key)),
    openLikely: async (grams, judge) => {
      const lists = (await openAll('likely', grams)).flatMap((file) =>
        Array.isArray(file) ? file.map(String) : [],
      );
      const judged = [...new Set(lists)].flatMap((spelt) => {
        const score = judge(spelt.split(' '));
        return score === undefined ? [] : { gram: getHalves(spelt.replaceAll(' ', ''))[0], score };
      });
      judged.sort((a, b) => a.score - b.score || (a.gram < b.gram ? -1 : 1));
      return openShards([...new Set(judged.map(({ gram }) => gram))].slice(0, MOST));
    },
  };
}
