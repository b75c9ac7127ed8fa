/** Letters that writers of names take one for the other, and what stands for them in a skeleton. */
const SOUNDS: Record<string, string> = { q: 'k', c: 'k', x: 'k', z: 's', v: 'f', j: 'g' };
/** Vowels and letters as weak as vowels, in Latin, Arabic, Hebrew and Cyrillic script. */
const WEAK = /[aeiouywhاويهعאויעהаеиоуыэюяьъ]/g;

/**
 * Reduces a key to the consonants that all spellings of the name share: `qadhafi` → `kdf`.
 */
export function getSkeleton(key: string): string {
  return key
    .replace(/ph/g, 'f')
    .replace(/[qcxzvj]/g, (letter) => SOUNDS[letter] ?? letter)
    .replace(/(.)\1+/g, '$1')
    .replace(WEAK, '');
}

/**
 * Counts the typing errors between two keys: letters missing, added, changed, or two swapped, side
 * by side or with one between (optimal string alignment): `ergodan` for `erdogan`.
 *
 * @returns The count, or any number above `limit` as soon as it is passed.
 */
export function getDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [oldest, older, last]: number[][] = [
    [],
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const at = (cells: number[] | undefined, k: number) => cells?.[k] ?? limit + 1;
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(older, j - 2) + 1);
      const across = a[i - 1] === b[j - 3] && a[i - 2] === b[j - 2] && a[i - 3] === b[j - 1];
      if (i > 2 && j > 2 && across) cost = Math.min(cost, at(oldest, j - 3) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return best;
    [oldest, older, last] = [older, last, row];
  }
  return last?.[b.length] ?? limit + 1;
}

/**
 * Tells whether a close key may answer; otherwise it is suggested. Where no dictionary knows the
 * words of a script, short ones do not answer, nor do Latin ones as unlike as `celine` and `kaline`,
 * `lofi` and `lafi`, `calin` and `kalin`.
 */
export function mayAnswer(typed: string, known: string): boolean {
  if (/[^\p{Script=Latin}\p{N}]/u.test(typed)) return typed.length > 7;
  if (getDistance(typed, known, 1) > 1) return getSkeleton(known).length > 3 || known.length > 7;
  if (typed.length !== known.length || known.length > 5) return true;
  return known.length === 5 && (typed[0] === known[0] || typed[0] === known[1]);
}

/**
 * Tells how close a typed key is to a known one: one error from 4 letters, two from 8, or the same
 * skeleton of three consonants with at most two letters in five different.
 *
 * @returns The number of errors, half a one more for a mere likeness of sound; none if not close.
 */
export function getCloseness(typed: string, known: string): number | undefined {
  const [least, most] = [
    Math.min(typed.length, known.length),
    Math.max(typed.length, known.length),
  ];
  if (least < 4) return undefined;
  const errors = least < 8 ? 1 : 2;
  const reach = Math.max(errors, Math.floor(most * 0.4));
  const distance = getDistance(typed, known, reach);
  if (distance <= errors) return distance;
  if (distance > reach) return undefined;
  const skeleton = getSkeleton(typed);
  return skeleton.length > 2 && skeleton === getSkeleton(known) ? distance + 0.5 : undefined;
}
