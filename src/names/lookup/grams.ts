import { getSkeleton } from '../spelling/closeness.ts';
import { getScript, getStem } from '../spelling/scripts.ts';

/**
 * Grams are the parts of a spelling under which it is filed, and by which it is found after slips. One slip
 * spoils the beginning of a text or its end, and two leave its beginning, its middle or its end; so a text is
 * looked for under a few grams of its own, and a spelling is filed under those of all texts that are slips
 * of it. A gram tells the length of the text, too.
 */

/** Letters that a text must have for two slips in it; see `compareWords`. */
const LONG = 8;

const countHead = (length: number) => Math.max(1, Math.floor(length / 2));
const countTail = (length: number) => Math.ceil(length / 2);
const countThird = (length: number) => Math.floor((length - 1) / 3);

/** Gives the grams of a text of which one slip leaves one: `erdogan` → `7<erd`, `7>gan`. */
export function getHalves(key: string): [head: string, tail: string] {
  return [toHead(key, key.length), toTail(key, key.length)];
}

/**
 * Lists the grams of all texts that are at most one slip away from a key, its own beginning first, and how many
 * letters more than the key those texts have: -1, 0 or 1.
 */
export function listHalves(key: string): [gram: string, more: number][] {
  const { length } = key;
  const grams = new Map<string, number>(getHalves(key).map((gram) => [gram, 0]));
  for (const more of [-1, 1]) {
    if (length + more < 1) continue;
    grams.set(toHead(key, length + more), more).set(toTail(key, length + more), more);
  }
  // Letters that are swapped across the middle spoil both.
  for (const swapped of listSwaps(key)) {
    const [head, tail] = getHalves(swapped);
    if (!grams.has(head) && !grams.has(tail)) grams.set(head, 0);
  }
  return [...grams];
}

/** Gives the grams of a text of which two slips leave one: its beginning, its end and its middle. */
export function getThirds(key: string): string[] {
  const { length } = key;
  if (length < LONG) return [];
  const third = countThird(length);
  return [...toEnds(key, length), toMiddle(length, key.slice(third + 1, length - third - 1))];
}

/** Lists the grams of all texts that are two slips away from a key. */
export function listThirds(key: string): string[] {
  if (key.length < LONG) return [];
  const grams = new Set<string>();
  for (const longer of [-2, -1, 0, 1, 2]) {
    const length = key.length + longer;
    if (length >= LONG) for (const gram of toEnds(key, length)) grams.add(gram);
  }
  // Slips before the middle, and behind it, may each add a letter or leave one out.
  for (const before of [-1, 0, 1]) {
    for (const behind of [-1, 0, 1]) {
      const length = key.length + before + behind;
      const third = countThird(length);
      const middle = key.slice(third + 1 - before, length - third - 1 - before);
      if (length >= LONG) grams.add(toMiddle(length, middle));
    }
  }
  return [...grams];
}

/** Gives the grams of words by their sound and, in Cyrillic, without their endings. */
export function getSounds(words: readonly string[]): string[] {
  const key = words.join('');
  const skeleton = getSkeleton(key);
  const sounds = skeleton.length > 2 ? [`~${skeleton}`] : [];
  return getScript(key) === 'c' ? [...sounds, `=${words.map(getStem).join('')}`] : sounds;
}

/** Lists the grams of all texts that sound like the words of a spelling, or are other cases of it. */
export function listSounds(words: readonly string[]): string[] {
  const sounds = getSounds(words);
  return sounds.some((gram) => gram.startsWith('=')) ? [...sounds, `=${words.join('')}`] : sounds;
}

/** Gives the gram of words in the order of `getBag`. */
export function toBagGram(bag: string): string {
  return `&${bag.replaceAll(' ', '')}`;
}

/** Whether a gram is of those that `makeFilter` is made of: a sound, or words in the order of `getBag`. */
export function isSifted(gram: string): boolean {
  return gram.startsWith('~') || gram.startsWith('&');
}

/** Gives the gram of what a text of another script sounds like in ours; see `getSoundClass`. */
export function toHeard(sound: string): string {
  return `"${sound}`;
}

function toHead(key: string, length: number): string {
  return `${length}<${key.slice(0, countHead(length))}`;
}

function toTail(key: string, length: number): string {
  return `${length}>${key.slice(Math.max(0, key.length - countTail(length)))}`;
}

function toEnds(key: string, length: number): [string, string] {
  const third = countThird(length);
  return [`${length}[${key.slice(0, third)}`, `${length}]${key.slice(key.length - third)}`];
}

function toMiddle(length: number, middle: string): string {
  return `${length}-${middle}`;
}

/** Two letters swapped, side by side or with one between, at each place. */
function listSwaps(key: string): string[] {
  return [1, 2].flatMap((step) =>
    Array.from({ length: Math.max(0, key.length - step) }, (_, at) => {
      const [one = '', other = ''] = [key[at], key[at + step]];
      const between = key.slice(at + 1, at + step);
      return key.slice(0, at) + other + between + one + key.slice(at + step + 1);
    }),
  );
}
