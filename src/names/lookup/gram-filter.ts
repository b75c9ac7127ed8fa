import { hash } from './index-files.ts';

/** Bits for each gram, and those of them that it sets: 1 in 11 of other grams seems to be in the filter. */
const [BITS, SET] = [5, 3];
/** Grams that a filter has at the most: more would be longer to fetch than the files that it spares. */
const MOST = 1500;

/** Makes a filter (Bloom’s) that tells what grams are in none of the files: bits in base 64, nothing where they would be many. */
export function makeFilter(grams: ReadonlySet<string>): string {
  if (grams.size > MOST) return '';
  const bytes = new Uint8Array(Math.ceil((Math.max(1, grams.size) * BITS) / 8));
  for (const gram of grams)
    for (const [at, bit] of listBits(gram, bytes.length)) bytes[at] = (bytes[at] ?? 0) | bit;
  return btoa(String.fromCharCode(...bytes));
}

/** Whether a gram may be in one of the files. */
export function mayHaveGram(filter: string, gram: string): boolean {
  if (!filter) return true;
  const bytes = atob(filter);
  return listBits(gram, bytes.length).every(([at, bit]) => (bytes.charCodeAt(at) & bit) !== 0);
}

function listBits(gram: string, length: number): [at: number, bit: number][] {
  return Array.from({ length: SET }, (_, seed) => {
    const place = hash(`${seed}${gram}`) % (length * 8);
    return [place >> 3, 1 << (place & 7)];
  });
}
