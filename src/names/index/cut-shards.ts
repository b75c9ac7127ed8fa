import { SLIPS } from '../lookup/names-index.ts';
import type { NameEntry } from '../registry/registry.ts';

/** A part of a shard that has more than this takes no further keys; bytes of JSON, about three times gzip. */
const LIMIT = 3600;
/** What a key takes beside its letters. */
const OVERHEAD = 45;
/** A spelling in a shard, its words parted by spaces, with those who bear it. */
export type Filed = {
  key: string;
  spelt: string;
  list: 'keys' | 'surnames' | 'exact' | 'bags';
  /** A word of this language, though a name in another. */
  isWord: boolean;
  entries: NameEntry[];
};
/** A part of a shard: keys of some lengths, and of lengths near to them, and the words that guard them. */
export type Part = { filed: Filed[]; words: Set<string>; most: number };
/**
 * Cuts the keys of a letter by length into parts of about the limit, each with what is so near in length that a
 * slip may lead to it, and with the words that guard it: one file answers for a length.
 */
export function cutShards(
  filed: readonly Filed[],
  guards: ReadonlyMap<string, readonly string[]>,
): Part[] {
  const byLength = Map.groupBy(filed, ({ key }) => key.length);
  const lengths = [...byLength.keys()].sort((a, b) => a - b);
  const parts: Part[] = [];
  let first = lengths[0] ?? 0;
  lengths.forEach((length, at) => {
    const next = lengths[at + 1];
    const most = next ?? Number.POSITIVE_INFINITY;
    // Keys alone are counted soon; only where they leave room, the words that guard them are gathered.
    const hasRoom = next !== undefined && measureKeys(byLength, first, next) <= LIMIT;
    if (hasRoom && measure(gather(byLength, first, next, guards)) <= LIMIT) return;
    parts.push({
      ...gather(byLength, first, length, guards),
      most: next === undefined ? most : length,
    });
    first = length + 1;
  });
  return parts;
}

/** Gathers the keys of some lengths, and what is near to them. */
function gather(
  byLength: ReadonlyMap<number, readonly Filed[]>,
  least: number,
  most: number,
  guards: ReadonlyMap<string, readonly string[]>,
): Omit<Part, 'most'> {
  const filed: Filed[] = [];
  const words = new Set<string>();
  for (let length = least - SLIPS; length <= most + SLIPS; length++) {
    for (const one of byLength.get(length) ?? []) {
      const isNear = length < least || length > most;
      if (isNear && isExact(one)) continue;
      filed.push(one);
      for (const token of listTokens(one))
        for (const word of guards.get(token) ?? []) words.add(word);
    }
  }
  filed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { filed, words };
}

function measureKeys(
  byLength: ReadonlyMap<number, readonly Filed[]>,
  least: number,
  most: number,
): number {
  let size = 0;
  for (let length = least - SLIPS; length <= most + SLIPS && size <= LIMIT; length++) {
    const isNear = length < least || length > most;
    for (const one of byLength.get(length) ?? [])
      if (!isNear || !isExact(one)) size += one.spelt.length + OVERHEAD;
  }
  return size;
}

/** Letters of a part as it is written. */
function measure({ filed, words }: Omit<Part, 'most'>): number {
  let size = 0;
  for (const { spelt } of filed) size += spelt.length + OVERHEAD;
  for (const word of words) size += word.length + 3;
  return size;
}

/** Whether a spelling is found only as it is. */
export function isExact({ list }: Filed): boolean {
  return list === 'exact' || list === 'bags';
}

/** What a slip is looked for in: the words of a spelling, and all of it run together. */
export function listTokens(one: Filed): string[] {
  return isExact(one) ? [] : [...new Set([one.key, ...one.spelt.split(' ')])];
}
