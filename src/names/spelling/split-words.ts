import { foldWithOffsets } from './fold.ts';

/** A word of a text, as matching sees it; places count UTF-16 units of the original. */
export type Word = {
  /** Folded, without apostrophes and a possessive or Turkish case ending: `erdogan'in` → `erdogan`. */
  text: string;
  start: number;
  end: number;
  /** Does not begin with a small letter: a capital, a digit, or a script that has no capitals. */
  capital: boolean;
  /** Begins with a capital letter. */
  upper: boolean;
  /** Nothing but capitals, two at least. */
  shout: boolean;
  /** Ends in ’s or s’. */
  possessive: boolean;
  /** What parts it from the word before; `tight` is a mark inside one name: `ft.com`, `威廉·伯恩斯`. */
  gap: 'start' | 'space' | 'hyphen' | 'tight' | 'stop' | 'other';
};

/** Endings of cases that Turkish parts from a name by an apostrophe, folded: `kalin'in`. */
const ENDING = /(?<=\p{L}{3})(?:'(?:n?[iu]n|y[aeiu]|[dt][ae]n?|y?l[ae])|(?<=[^aeiou\W])'[aeiu])$/u;
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['"][\p{L}\p{M}\p{N}]+)*'?/gu;
/** Ends of sentences in Latin and Arabic script; a full stop after one letter is an initial. */
const STOP = /[.!?؟۔:;…\n]/u;

/**
 * Splits a text into words, folded and with what their borders tell.
 *
 * @param text A paragraph, in any script that parts words by spaces.
 */
export function splitWords(text: string): Word[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const words: Word[] = [];
  let before = 0;
  for (const match of folded.matchAll(WORD)) {
    const raw = match[0];
    const own = dropEnding(raw);
    const [start, end] = [offsets[match.index] ?? 0, offsets[match.index + own.length] ?? 0];
    const original = text.slice(start, end);
    const last = words.at(-1);
    const capital = !/^\p{Ll}/u.test(original);
    words.push({
      text: toText(own),
      start,
      end,
      capital,
      upper: capital && /^[\p{Lu}\p{Lt}]/u.test(original),
      shout: capital && /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(original),
      possessive: raw !== own && /'s$|s'$/.test(raw),
      gap: getGap(folded.slice(before, match.index), last?.text),
    });
    before = match.index + raw.length;
  }
  return words;
}

/**
 * Lists the words of a text as `splitWords` folds them, without what their borders tell: in half the time.
 *
 * @param text A paragraph, in any script that parts words by spaces.
 */
export function listFoldedWords(text: string): string[] {
  const { text: folded } = foldWithOffsets(text);
  return (folded.match(WORD) ?? []).map((raw) => toText(dropEnding(raw)));
}

/** Drops the ending of a possessive or of a Turkish case from a folded word. */
function dropEnding(raw: string): string {
  if (!raw.includes("'")) return raw;
  return raw.replace(/'s$|(?<=s)'$|'$/, '').replace(ENDING, '');
}

function toText(own: string): string {
  return PLAIN.test(own) ? own : own.replace(/['".]/g, '').normalize('NFC');
}
const PLAIN = /^[a-z0-9]*$/;

function getGap(between: string, last: string | undefined): Word['gap'] {
  if (last === undefined) return 'start';
  if (between === ' ') return 'space';
  if (/^\s+$/.test(between)) return 'space';
  if (between === '-') return 'hyphen';
  if (/^(?:[.·・‧+/]?| ?& ?)$/.test(between)) return 'tight';
  if (/^\.\s+$/.test(between) && last.length === 1) return 'space';
  return STOP.test(between) ? 'stop' : 'other';
}
