import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import type { Kind } from '../registry/registry.ts';
import type { Word } from '../spelling/split-words.ts';
import {
  demonyms,
  governments,
  institutions,
  makers,
  openers,
  titles,
} from '../spelling/words-beside-names.ts';

/** How a paragraph uses capitals: as sentences do, at every word, or throughout. */
export type Style = 'sentence' | 'title' | 'capitals';

/** What surrounds a name in its paragraph. */
export type Surroundings = {
  words: readonly Word[];
  style: Style;
  kind: Kind;
  /** Whether it is a person’s name with a given name. */
  isFullName: boolean;
  /** Words that the article also writes with a small letter. */
  small: ReadonlySet<string>;
  /** Whether a registered name ends before, or begins at, this word. */
  isName: (at: number) => boolean;
};

/**
 * Tells how a paragraph uses capitals, from its words of four letters or more; what ends like a
 * sentence is no title.
 */
export function getStyle(words: readonly Word[], text: string): Style {
  const long = words.filter(({ text }) => /^\p{L}{4}/u.test(text));
  const share = (test: (word: Word) => boolean) => long.filter(test).length / (long.length || 1);
  if (long.length > 1 && share(({ shout }) => shout) > 0.7) return 'capitals';
  if (long.length < 3 || /[.!?؟]\P{L}*$/u.test(text)) return 'sentence';
  return share(({ upper }) => upper) > 0.7 ? 'title' : 'sentence';
}

/**
 * Tells whether a name is a part of a longer one that the registry does not have: Burns in “Burns
 * Night”, Gaza in “Gaza Street”, but not Burns in “CIA Director William Burns”.
 *
 * @param from Place of its first word; `to` is the place after its last.
 */
export function isInLongerName(from: number, to: number, at: Surroundings): boolean {
  return goesOn(to, at) || beganBefore(from, at);
}

function goesOn(to: number, { words, style, kind, isName }: Surroundings): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (!last || !next || last.possessive) return false;
  if (next.gap === 'hyphen') {
    return kind === 'people' && style === 'sentence' && next.upper && !isName(to);
  }
  if (next.gap !== 'space' || !next.upper || isName(to)) return false;
  if (style !== 'sentence') return makers.has(next.text);
  // “the Biden Administration”
  if (kind === 'people' && governments.has(next.text)) return false;
  // “Russia Today” is a channel; in “in Russia today” the word is small.
  return !isLoose(next) || next.text === 'today';
}

function beganBefore(
  from: number,
  { words, style, kind, isFullName, small, isName }: Surroundings,
): boolean {
  const [word, before, earlier] = [words[from], words[from - 1], words[from - 2]];
  if (!word || !before || isName(from - 1)) return false;
  const isOf = before.text === 'of' && earlier?.upper && kind === 'places' && word.gap === 'space';
  if (isOf) return before.gap === 'space' && institutions.has(earlier.text);
  if (style !== 'sentence') return false;
  if (word.gap === 'hyphen') return kind === 'people' && before.upper && !demonyms.has(before.text);
  if (word.gap !== 'space' || before.possessive) return false;
  if (!before.upper || openers.has(before.text) || isLoose(before)) return false;
  const opensSentence = before.gap !== 'space' && before.gap !== 'hyphen';
  if (opensSentence && (small.has(before.text) || isOpener(before.text, kind, word.text)))
    return false;
  // “Secretary of State Antony Blinken”, but not “Michael William Burns”.
  return !isFullName || (isProperNoun(before.text) && !isCommonWord(before.text));
}

/**
 * Whether a word that opens a sentence is no name, but has its capital from there: “Welcoming Erdogan, …”.
 * Before a place a noun may be part of a name: “Air Canada”, “Statistics Canada”.
 */
function isOpener(word: string, kind: Kind, name: string): boolean {
  if (!isCommonWord(word) || isProperNoun(word)) return false;
  return kind === 'people' || (/(?:ing|ed)$/.test(word) && !isCommonWord(name));
}

function isLoose({ text }: Word): boolean {
  return titles.has(text) || demonyms.has(text) || openers.has(text);
}
