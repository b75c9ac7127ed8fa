import type { Word } from '../spelling/split-words.ts';
import type { CompiledNames } from './compile-names.ts';
import { findSpelling } from './find-spelling.ts';

/** Small words inside the name of a body; its acronym may leave them out. */
const SMALL = /^(?:of|for|the|and|on|in|de|di|du)$/;

/** Words in the name of a body, at most. */
const LONGEST = 12;

/**
 * Finds acronyms that a text gives to bodies which the registry does not have: `MIT` in
 * “Massachusetts Institute of Technology (MIT)”.
 *
 * @returns Folded acronyms.
 */
export function findAcronyms(words: readonly Word[], text: string, names: CompiledNames): string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (!word.shout || word.text.length < 2 || !before) return [];
    if (!/^\s*\($/.test(text.slice(before.end, word.start)) || text[word.end] !== ')') return [];
    const own = findSpelling(words, at, names)?.hit.entry;
    if (!own || findRun(words, at, word.text) === undefined) return [];
    // “Organization of American States (OAS)”: its small words have the letters, too.
    for (let from = at - 1; from >= 0 && from > at - LONGEST; from--) {
      const found = findSpelling(words, from, names);
      if (found?.to === at && found.hit.entry === own) return [];
    }
    return [word.text];
  });
}

/** Finds where the words before an acronym begin that have its letters as their initials. */
function findRun(words: readonly Word[], to: number, acronym: string): number | undefined {
  let [capitals, all] = ['', ''];
  for (let at = to - 1; at >= 0 && all.length < acronym.length * 2; at--) {
    const { text, upper, gap } = words[at] ?? { text: '', upper: false, gap: 'stop' };
    if (!upper && !SMALL.test(text)) return undefined;
    all = text.charAt(0) + all;
    if (upper) capitals = text.charAt(0) + capitals;
    if (capitals === acronym || all === acronym) return at;
    if (gap !== 'space' && gap !== 'hyphen') return undefined;
  }
  return undefined;
}
