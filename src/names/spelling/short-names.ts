import { getSkeleton } from './closeness.ts';

/** Short names that rhyme with the beginning of a given name, or have lost it: the others begin like it. */
const RHYMES: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(
  `bob robert|rob robert|bill william|billy william|dick richard|rick richard|ted edward theodore|ned edward
  maggie margaret|peggy margaret|meg margaret|jack john|hank henry|harry henry harold|jim james|jimmy james jaime
  tony anthony antonio|liz elizabeth|beth elizabeth|betty elizabeth|kate catherine|chuck charles|sandy alexander
  sasha alexander|bert albert robert|wim willem|nell helen eleanor|polly mary|molly mary|pepe jose|paco francisco|pancho francisco`
    .split(/[|\n]/)
    .map((line) => {
      const [short = '', ...given] = line.trim().split(' ');
      return [short, given];
    }),
);

/**
 * Tells whether a word is what bearers of a given name are called for short, or the other way round: `ronnie`
 * and `ronald`, `mike` and `michael`, `bob` and `robert`; not `roger` and `richard`.
 *
 * @param word Folded, as is the given name.
 */
export function isShortFor(word: string, given: string): boolean {
  if (RHYMES.get(word)?.includes(given) || RHYMES.get(given)?.includes(word)) return true;
  return begins(word, given) || begins(given, word);
}

function begins(short: string, long: string): boolean {
  if (short.length < 3) return false;
  if (long.startsWith(short)) return true;
  const stem = short.replace(/(?:ie|y|i|e)$/, '');
  const isShort = stem.length > 1 && stem !== short && stem.length < long.length;
  if (!isShort || getVowel(stem) !== getVowel(long)) return false;
  const [sounds, all] = [getSkeleton(stem), getSkeleton(long)];
  return sounds.length > 1 && all.startsWith(sounds) && isVowel(stem) === isVowel(long);
}

function isVowel(word: string): boolean {
  return /^[aeiouy]/.test(word);
}

function getVowel(word: string): string | undefined {
  return /[aeiouy]/.exec(word)?.[0];
}
