import { compareShingles } from './compare-shingles.ts';
import { makeShingles } from './make-shingles.ts';
import { BANDS, makeSignature } from './make-signature.ts';

/** More texts than this in one bucket share a form, not a story. */
const LARGEST_BUCKET = 200;
/** A larger share of new texts than this is compared as if all were new, which is faster. */
const MOST_NEW = 0.02;

/** A text to compare. */
export type ComparedText = {
  id: string;
  /** Changes with the text, and with its id. */
  digest: string;
  /** Gives what `makeSignature` made; asked of new texts alone. */
  getSignature: () => Uint32Array | undefined;
  /** Gives the text, folded; asked of few. */
  getKey: () => string;
};

/** What the last comparison found. */
export type Compared = {
  /** Digests of all texts. */
  texts: readonly string[];
  /** Their signatures, one after the other, with a number for each band; zeros for texts that are too short. */
  signatures: Uint32Array;
  /** How alike those are that have a number of their signatures in common, by pairs of their digests. */
  pairs: ReadonlyMap<string, number>;
  /** Bands, and numbers in them, that too many texts have. */
  crowded: readonly (readonly [band: number, number: number])[];
};

/** Makes a text ready to be compared; `key` as `foldText` gives it. */
export function toCompared(id: string, key: string): ComparedText {
  return { id, digest: id, getSignature: () => makeSignature(key), getKey: () => key };
}

/**
 * Finds texts that are versions of one story, by their signatures, and by the exact share of shingles for what those
 * find. Only new texts are compared, unless one of them, or one that is gone, makes a bucket too large or small enough.
 *
 * @param last What the last comparison found, of other texts.
 * @returns For each text that has any, the ids of the others, most alike first; and what was found.
 */
export function findTwins(
  texts: readonly ComparedText[],
  last?: Compared,
): { twins: Map<string, string[]>; compared: Compared } {
  const shingles = new Map<ComparedText, Uint32Array>();
  const getShingles = (text: ComparedText) => {
    const own = shingles.get(text) ?? makeShingles(text.getKey());
    shingles.set(text, own);
    return own;
  };
  const { signatures, fresh } = gatherSignatures(texts, last);
  const isSame = last?.texts.length === texts.length && fresh.size === 0;
  const { pairs, crowded } =
    (last && listNewPairs(texts, signatures, { fresh, last })) ?? listPairs(texts, signatures);
  const alikes = new Map<string, number>();
  const found = new Map<string, { id: string; alike: number }[]>();
  const add = (one: ComparedText, other: ComparedText, alike: number) => {
    const own = found.get(one.id);
    if (own) own.push({ id: other.id, alike });
    else found.set(one.id, [{ id: other.id, alike }]);
  };
  for (const [one, other] of pairs) {
    const pair = [one.digest, other.digest].sort().join(' ');
    const alike = last?.pairs.get(pair) ?? compareShingles(getShingles(one), getShingles(other));
    alikes.set(pair, alike);
    if (!alike) continue;
    add(one, other, alike);
    add(other, one, alike);
  }
  const order = (a: { id: string; alike: number }, b: typeof a) =>
    b.alike - a.alike || (a.id < b.id ? -1 : 1);
  return {
    twins: new Map([...found].map(([id, own]) => [id, own.sort(order).map((twin) => twin.id)])),
    compared: isSame
      ? last
      : { texts: texts.map(({ digest }) => digest), signatures, pairs: alikes, crowded },
  };
}

/** Gathers the signatures of all texts, as `Compared` has them, and finds the texts that are new. */
function gatherSignatures(
  texts: readonly ComparedText[],
  last: Compared | undefined,
): { signatures: Uint32Array; fresh: Set<ComparedText> } {
  const fresh = new Set<ComparedText>();
  const signatures = new Uint32Array(texts.length * BANDS);
  const known = last?.texts ?? [];
  const findPlace = openPlaces(known);
  for (let at = 0, place = 0; at < texts.length; ) {
    const start = findPlace(texts, at, place);
    if (start === undefined) {
      const text = texts[at];
      const own = text?.getSignature();
      if (text) fresh.add(text);
      if (own) signatures.set(own, at * BANDS);
      at += 1;
      continue;
    }
    // Most texts follow the one that they followed before.
    let length = 1;
    while (at + length < texts.length && texts[at + length]?.digest === known[start + length]) {
      length += 1;
    }
    place = start + length;
    const run = last?.signatures.subarray(start * BANDS, place * BANDS);
    if (run) signatures.set(run, at * BANDS);
    at += length;
  }
  return { signatures, fresh };
}

/** Texts that are looked at behind one that is not where it was expected, before all are asked. */
const NEAR = 3;

/** Opens the search for the place that a text had in the last comparison. */
function openPlaces(known: readonly string[]) {
  let places: Map<string, number> | undefined;
  return (texts: readonly ComparedText[], at: number, expected: number): number | undefined => {
    const digest = texts[at]?.digest ?? '';
    // Few are gone, or come between others.
    for (let place = expected; place <= expected + NEAR; place++) {
      if (known[place] === digest) return place;
    }
    const isNew = texts
      .slice(at + 1, at + 1 + NEAR)
      .some((text) => text.digest === known[expected]);
    if (isNew && known[expected] !== undefined) return undefined;
    places ??= new Map(known.map((text, place) => [text, place]));
    return places.get(digest);
  };
}

type Pair = readonly [one: ComparedText, other: ComparedText];
type Listed = { pairs: Iterable<Pair>; crowded: Compared['crowded'] };

/**
 * Lists the pairs that are left of the last comparison, and those of new texts.
 *
 * @returns Nothing if other pairs may come or go: many texts are new, or too many have a number that had not, or not
 *   any more.
 */
function listNewPairs(
  texts: readonly ComparedText[],
  signatures: Uint32Array,
  { fresh, last }: { fresh: ReadonlySet<ComparedText>; last: Compared },
): Listed | undefined {
  if (fresh.size > MOST_NEW * texts.length) return undefined;
  const buckets = Array.from({ length: BANDS }, () => new Map<number, ComparedText[]>());
  // The ends of the numbers that are looked for: most others are known by their ends.
  const ends = new Uint8Array(END + 1);
  const look = (band: number, number: number) => {
    ends[number & END] = 1;
    buckets[band]?.set(number, []);
  };
  for (const text of fresh) {
    for (const [band, number] of text.getSignature()?.entries() ?? []) look(band, number);
  }
  for (const [band, number] of last.crowded) look(band, number);
  for (let at = 0; at < signatures.length; at++) {
    const number = signatures[at] ?? 0;
    if (number === 0 || ends[number & END] === 0) continue;
    const text = texts[Math.floor(at / BANDS)];
    if (text) buckets[at % BANDS]?.get(number)?.push(text);
  }
  const wasCrowded = new Set(last.crowded.map(([band, number]) => `${band} ${number}`));
  const pairs = new Map<string, Pair>();
  const paired = new Set([...last.pairs.keys()].flatMap((pair) => pair.split(' ')));
  const byDigest = new Map(
    texts.filter(({ digest }) => paired.has(digest)).map((text) => [text.digest, text]),
  );
  for (const pair of last.pairs.keys()) {
    const [one, other] = pair.split(' ').map((digest) => byDigest.get(digest));
    if (one && other) pairs.set(pair, [one, other]);
  }
  for (const [band, own] of buckets.entries()) {
    for (const [number, bucket] of own) {
      const isCrowded = bucket.length > LARGEST_BUCKET;
      if (isCrowded !== wasCrowded.has(`${band} ${number}`)) return undefined;
      if (isCrowded) continue;
      for (const [at, one] of bucket.entries()) {
        for (const other of bucket.slice(at + 1)) {
          if (!fresh.has(one) && !fresh.has(other)) continue;
          pairs.set([one.digest, other.digest].sort().join(' '), [one, other]);
        }
      }
    }
  }
  return { pairs: pairs.values(), crowded: last.crowded };
}

/** The last bits of a number. */
const END = 0xffff;

/** Lists the pairs that have a number of their signatures in common, each once. */
function listPairs(texts: readonly ComparedText[], signatures: Uint32Array): Listed {
  const pairs: Pair[] = [];
  const crowded: [band: number, number: number][] = [];
  const seen = new Set<number>();
  // Places of the first texts with their numbers, one more than their index: a map takes ten times as long.
  const first = new Int32Array(2 ** Math.ceil(Math.log2(2 * texts.length + 1)));
  const last = first.length - 1;
  for (let band = 0; band < BANDS; band++) {
    first.fill(0);
    const buckets = new Map<number, number[]>();
    const getOwn = (index: number) => signatures[index * BANDS + band] ?? 0;
    for (let index = 0; index < texts.length; index++) {
      const number = getOwn(index);
      if (number === 0) continue;
      const getNumber = (at: number) => getOwn((first[at] ?? 0) - 1);
      // Numbers are mixed, so that few want the same place.
      let at = number & last;
      while (first[at] && getNumber(at) !== number) at = (at + 1) & last;
      const before = first[at];
      const bucket = buckets.get(number);
      if (!before) first[at] = index + 1;
      else if (bucket) bucket.push(index);
      else buckets.set(number, [before - 1, index]);
    }
    for (const [number, bucket] of buckets) {
      if (bucket.length > LARGEST_BUCKET) {
        crowded.push([band, number]);
        continue;
      }
      for (const [at, left] of bucket.entries()) {
        for (const right of bucket.slice(at + 1)) {
          const [one, other] = [texts[left], texts[right]];
          const pair = left * texts.length + right;
          if (!one || !other || seen.has(pair)) continue;
          seen.add(pair);
          pairs.push([one, other]);
        }
      }
    }
  }
  return { pairs, crowded };
}
