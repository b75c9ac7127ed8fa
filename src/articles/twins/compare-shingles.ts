/** Share of the shorter text that must stand in the other: a paper may cut an agency's report. */
const LEAST_SHARED = 0.6;
/** Share of all shingles of both: a short text within a long one is a quotation. */
const LEAST_ALIKE = 0.25;

/** Tells which share the shingles of two texts have in common, 0 where it is too little for one story. */
export function compareShingles(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left = 0, right = 0] = [one[a], other[b]];
    if (left === right) shared++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  const alike = shared / (one.length + other.length - shared);
  const isTwin = shared / Math.min(one.length, other.length) >= LEAST_SHARED;
  return isTwin && alike >= LEAST_ALIKE ? alike : 0;
}
