import { sounds } from './compare-sounds.ts';

/** Letters that one letter of another script may stand for are of one class; vowels, and what is as weak, of none. */
const CLASSES: readonly [letters: string, of: string][] = [
  ['bpf', 'b'],
  ['ckqgszxtd', 'k'],
  ['l', 'l'],
  ['r', 'r'],
  ['m', 'm'],
  ['n', 'n'],
];
const classes = new Map(CLASSES.flatMap(([letters, of]) => [...letters].map((one) => [one, of])));

/** Ways to hear a word that are looked for. */
const MOST = 6;

/** Tells what a word in our letters sounds like, roughly: `mitterrand` → `mkrnk`. */
export function getSoundClass(latin: string): string {
  return collapse([...latin].map((letter) => classes.get(letter) ?? '').join(''));
}

/** Tells the same without letters that may be silent at the end: `mitterrand` → `mkrn`. */
export function getSilentClass(latin: string): string {
  return getSoundClass(latin.replace(/[dtsxzp]e?s?$/, ''));
}

/** Lists what a word of another script may sound like: `миттеран` → `mkrn`. */
export function listSoundClasses(word: string): string[] {
  const ends: Set<string>[] = Array.from({ length: word.length + 1 }, () => new Set());
  ends[0]?.add('');
  for (let at = 0; at < word.length; at++) {
    for (const length of [1, 2]) {
      const unit = word.slice(at, at + length);
      // A letter that stands for nothing is passed over.
      const written = sounds.get(unit) ?? (length === 1 ? [''] : []);
      const heard = new Set(written.map(getSoundClass));
      for (const before of ends[at] ?? [])
        for (const one of heard) ends[at + length]?.add(collapse(before + one));
    }
  }
  return [...(ends[word.length] ?? [])].slice(0, MOST);
}

function collapse(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}
