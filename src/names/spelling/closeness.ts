import { getScript, getStem } from './scripts.ts';

/** Letters that writers of names take one for the other, and what stands for them in a skeleton. */
const SOUNDS: Record<string, string> = { q: 'k', c: 'k', x: 'k', z: 's', v: 'f', j: 'g' };
/** Vowels and letters as weak as vowels, in Latin, Arabic, Hebrew and Cyrillic script. */
const WEAK = /[aeiouywhاويهعأויעהаеиоуыэюяьъ]/g;

const DIGIT = /[\d٠-٩۰-۹]/;

/**
 * Reduces a key to the consonants that all spellings of the name share: `qadhafi` → `kdf`.
 */
export function getSkeleton(key: string): string {
  return key
    .replace(/ph/g, 'f')
    .replace(/tch/g, 'ch')
    .replace(/dj/g, 'j')
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
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  const cells = b.length + 1;
  if (rows.length < 4 * cells) rows = new Int32Array(4 * cells);
  for (let j = 0; j < cells; j++) rows[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i++) {
    // Cells further from the middle are over the limit. A row is found where the one four before it was.
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    const at = (back: number, j: number) => rows[((i - back) & 3) * cells + j] ?? over;
    const set = (j: number, cost: number) => {
      rows[(i & 3) * cells + j] = cost;
    };
    let best = from === 1 ? Math.min(i, over) : over;
    set(from - 1, best);
    for (let j = from; j <= to; j++) {
      const [own, other] = [a[i - 1], b[j - 1]];
      let cost = Math.min(at(1, j) + 1, at(0, j - 1) + 1, at(1, j - 1) + (own === other ? 0 : 1));
      if (i > 1 && j > 1 && own === b[j - 2] && a[i - 2] === other)
        cost = Math.min(cost, at(2, j - 2) + 1);
      if (i > 2 && j > 2 && own === b[j - 3] && a[i - 2] === b[j - 2] && a[i - 3] === other)
        cost = Math.min(cost, at(3, j - 3) + 1);
      set(j, cost);
      best = Math.min(best, cost);
    }
    if (to < b.length) set(to + 1, over);
    if (best > limit) return over;
  }
  return rows[(a.length & 3) * cells + b.length] ?? over;
}

/** Costs of the row under way and of the three before it, shared by all calls. */
let rows = new Int32Array(64);

/**
 * Tells whether a word that is close to a name's may stand for it; otherwise the name is suggested. Where
 * no dictionary knows the words of a script, short ones do not answer, nor do Latin ones as unlike as
 * `celine` and `kaline`, `lofi` and `lafi`, `calin` and `kalin`.
 *
 * @param isBeside Whether another word of the name stands beside it.
 */
export function mayAnswer(typed: string, known: string, isBeside = false): boolean {
  const script = getScript(typed);
  if (script === 'c' && isOtherCase(typed, known)) return true;
  if (/[^\p{Script=Latin}\p{N}]/u.test(typed)) {
    const isSlip = getDistance(typed, known, 1) < 2;
    return (
      script === 'z' ||
      typed.length > 7 ||
      // “Лоусон” is no Доусон.
      (isSlip && Math.min(typed.length, known.length) > 5 && (isBeside || typed[0] === known[0]))
    );
  }
  if (getDistance(typed, known, 1) > 1) {
    const isLong = typed.length > 6 && known.length > 6 && typed[0] === known[0];
    return isLong || isMixed(typed, known) || getSkeleton(known).length > 3 || known.length > 7;
  }
  if (typed.length !== known.length || known.length > 5) return true;
  return known.length === 5 && (isBeside || typed[0] === known[0] || typed[0] === known[1]);
}

/** Whether a long word has the letters of another in another order: `ghandi`. */
function isMixed(typed: string, known: string): boolean {
  const sort = (word: string) => [...word].sort().join('');
  return typed.length > 5 && typed[0] === known[0] && sort(typed) === sort(known);
}

/** Whether two words are one in two cases: `Ливии` and `Ливия`. A word without an ending may be another. */
export function isOtherCase(typed: string, known: string): boolean {
  const stem = getStem(typed);
  // “Египет”, “Египта”
  const short = known.replace(/[ео](?=[^аеиоуыэюя]$)/, '');
  return stem !== typed && [known, getStem(known), short].includes(stem);
}

/**
 * Tells how close a typed word is to one of a name: one error from 4 letters, two from 8, or the same
 * skeleton with at most two letters in five different. Digits are never errors: MI5 is not MI6.
 *
 * @param sounds Consonants that a skeleton must have to count.
 * @returns The number of errors, half a one more for a mere likeness of sound; none if not close.
 */
export function getCloseness(typed: string, known: string, sounds = 3): number | undefined {
  const least = Math.min(typed.length, known.length);
  const most = Math.max(typed.length, known.length);
  if (least < 4 || DIGIT.test(typed) || DIGIT.test(known)) return undefined;
  const script = getScript(typed);
  if (script === 'c' && isOtherCase(typed, known)) return 0.25;
  if (script === 'z') return typed.length === known.length ? getSlip(typed, known, 1) : undefined;
  const errors = least < 8 ? 1 : 2;
  const reach = Math.max(errors, Math.floor(most * 0.4));
  const distance = getDistance(typed, known, reach);
  if (distance <= errors) return distance;
  if (distance > reach) return undefined;
  const skeleton = getSkeleton(typed);
  return skeleton.length >= sounds && skeleton === getSkeleton(known) ? distance + 0.5 : undefined;
}

function getSlip(typed: string, known: string, limit: number): number | undefined {
  const distance = getDistance(typed, known, limit);
  return distance > limit ? undefined : distance;
}
