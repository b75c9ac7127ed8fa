import { compareShingles } from './compare-shingles.ts';
import { makeShingles } from './make-shingles.ts';
import { BANDS, makeSignature } from './make-signature.ts';

/** More texts than this in one bucket share a form, not a story. */
const LARGEST_BUCKET = 200;

/** A text to compare. */
export type ComparedText = {
  id: string;
  /** Changes with the text. */
  digest: string;
  /** As `makeSignature` gives it. */
  signature: Uint32Array | undefined;
  /** Gives the text, folded; asked of few. */
  getKey: () => string;
};

/** Makes a text ready to be compared; `key` as `foldText` gives it. */
export function toCompared(id: string, key: string): ComparedText {
  return { id, digest: id, signature: makeSignature(key), getKey: () => key };
}

/**
 * Finds texts that are versions of one story, by their signatures, and by the exact share of shingles
 * for what those find.
 *
 * @param compared How alike two texts are, by their digests; what is not known yet is added.
 * @returns For each text that has any, the ids of the others, most alike first.
 */
export function findTwins(
  texts: readonly ComparedText[],
  compared: Map<string, number> = new Map(),
): Map<string, string[]> {
  const shingles = new Map<ComparedText, Uint32Array>();
  const getShingles = (text: ComparedText) => {
    const own = shingles.get(text) ?? makeShingles(text.getKey());
    shingles.set(text, own);
    return own;
  };
  const found = new Map<string, { id: string; alike: number }[]>();
  for (const [one, other] of listPairs(texts)) {
    const pair = [one.digest, other.digest].sort().join(' ');
    const alike = compared.get(pair) ?? compareShingles(getShingles(one), getShingles(other));
    compared.set(pair, alike);
    if (!alike) continue;
    found.set(one.id, [...(found.get(one.id) ?? []), { id: other.id, alike }]);
    found.set(other.id, [...(found.get(other.id) ?? []), { id: one.id, alike }]);
  }
  const order = (a: { id: string; alike: number }, b: typeof a) =>
    b.alike - a.alike || (a.id < b.id ? -1 : 1);
  return new Map([...found].map(([id, twins]) => [id, twins.sort(order).map((twin) => twin.id)]));
}

/** Lists the pairs that have a number of their signatures in common, each once. */
function* listPairs(texts: readonly ComparedText[]): Generator<[ComparedText, ComparedText]> {
  const seen = new Set<number>();
  // Places of the first texts with their numbers, one more than their index: a map takes ten times as long.
  const first = new Int32Array(2 ** Math.ceil(Math.log2(2 * texts.length + 1)));
  const last = first.length - 1;
  for (let band = 0; band < BANDS; band++) {
    first.fill(0);
    const buckets = new Map<number, number[]>();
    texts.forEach(({ signature }, index) => {
      const number = signature?.[band];
      if (number === undefined) return;
      const getNumber = (at: number) => texts[(first[at] ?? 0) - 1]?.signature?.[band];
      // Numbers are mixed, so that few want the same place.
      let at = number & last;
      while (first[at] && getNumber(at) !== number) at = (at + 1) & last;
      const before = first[at];
      const bucket = buckets.get(number);
      if (!before) first[at] = index + 1;
      else if (bucket) bucket.push(index);
      else buckets.set(number, [before - 1, index]);
    });
    for (const bucket of buckets.values()) {
      if (bucket.length > LARGEST_BUCKET) continue;
      for (const [at, left] of bucket.entries()) {
        for (const right of bucket.slice(at + 1)) {
          const [one, other] = [texts[left], texts[right]];
          const pair = left * texts.length + right;
          if (!one || !other || seen.has(pair)) continue;
          seen.add(pair);
          yield [one, other];
        }
      }
    }
  }
}
