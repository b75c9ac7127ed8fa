import { makeShingles, mix } from './make-shingles.ts';

/** Shorter texts are too alike by form: results of companies, weather. */
const FEWEST_SHINGLES = 40;
/** Share of the shorter text that must stand in the other: a paper may cut an agency's report. */
const LEAST_SHARED = 0.6;
/** Share of all shingles of both: a short text within a long one is a quotation. */
const LEAST_ALIKE = 0.25;
/** MinHash: with 32 bands of 3, of pairs that share a third of their shingles 7 of 10 are compared, of
 * those that share half 99 of 100 (1 − (1 − s³)³²). */
const BANDS = 32;
const ROWS = 3;
/** More texts than this in one bucket share a form, not a story. */
const LARGEST_BUCKET = 200;

/** A text to compare; `key` as `foldText` gives it. */
export type ComparedText = { id: string; key: string };

/**
 * Finds texts that are versions of one story, by MinHash over their shingles (Broder 1997) and by the
 * exact share of shingles for what that finds.
 *
 * @returns For each text that has any, the ids of the others, most alike first.
 */
export function findTwins(texts: readonly ComparedText[]): Map<string, string[]> {
  const long = texts
    .map(({ id, key }) => ({ id, shingles: makeShingles(key) }))
    .filter(({ shingles }) => shingles.length >= FEWEST_SHINGLES);
  const signatures = long.map(({ shingles }) => sign(shingles));
  const compared = new Set<number>();
  const found = new Map<string, { id: string; alike: number }[]>();
  for (let band = 0; band < BANDS; band++) {
    const buckets = Map.groupBy(long.keys(), (index) => {
      let key = 0;
      for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
        key = mix(key ^ (signatures[index]?.[row] ?? 0));
      }
      return key;
    });
    for (const bucket of buckets.values()) {
      if (bucket.length > LARGEST_BUCKET) continue;
      for (const [at, first] of bucket.entries()) {
        for (const second of bucket.slice(at + 1)) {
          const pair = first * long.length + second;
          const [one, other] = [long[first], long[second]];
          if (!one || !other || compared.has(pair)) continue;
          compared.add(pair);
          const alike = compare(one.shingles, other.shingles);
          if (!alike) continue;
          found.set(one.id, [...(found.get(one.id) ?? []), { id: other.id, alike }]);
          found.set(other.id, [...(found.get(other.id) ?? []), { id: one.id, alike }]);
        }
      }
    }
  }
  const order = (a: { id: string; alike: number }, b: typeof a) =>
    b.alike - a.alike || (a.id < b.id ? -1 : 1);
  return new Map([...found].map(([id, twins]) => [id, twins.sort(order).map((twin) => twin.id)]));
}

const rows = Array.from({ length: BANDS * ROWS }, (_, row) => mix(row + 1));
const FACTORS = Uint32Array.from(rows, (value) => value | 1);
const TERMS = Uint32Array.from(rows, (value) => mix(value));

/** The least value of each of many hash functions: two texts agree in as many as they share. */
function sign(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      // Shingles are mixed, so that an odd factor and a term make of each row a function of its own.
      const value = (Math.imul(shingle, FACTORS[row] ?? 1) + (TERMS[row] ?? 0)) >>> 0;
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return least;
}

/** Tells which share two texts have in common, 0 where it is too little. */
function compare(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left = 0, right = 0] = [one[a], other[b]];
    if (left === right) shared++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  const alike = shared / (one.length + other.length - shared);
  const isTwin = shared / Math.min(one.length, other.length) >= LEAST_SHARED;
  return isTwin && alike >= LEAST_ALIKE ? alike : 0;
}
