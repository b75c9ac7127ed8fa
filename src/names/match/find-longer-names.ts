import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import type { Word } from '../spelling/split-words.ts';
import { smallWords } from '../spelling/vocabulary.ts';
import { companies, openers, titles } from '../spelling/words-beside-names.ts';

/** Small words inside names. */
const LINKS = /^(?:of|and|for|the|de|du|la|&)$/;
/** Words of a longer name, at most. */
const MOST = 6;

/**
 * Lists the longer names that a name is a part of, by the capitals around it: of Canada in “Bank of Canada
 * Board”, `Bank of Canada` and `Bank of Canada Board`.
 *
 * @param from Index of the name’s first word; `to` is the index after its last.
 */
export function listLongerNames(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): string[] {
  const first = reach(words, from, -1);
  let last = reach(words, to - 1, 1) + 1;
  // After “U.S.” some papers go on with a capital, as after a full stop.
  const isCut = text[(words[to - 1]?.end ?? 0) - 1] === '.' && isCommonWord(words[to]?.text ?? '');
  if (isCut) last = to;
  while (last > to + 1 && companies.has(words[last - 1]?.text ?? '')) last -= 1;
  const cut = (start: number, end: number) =>
    text.slice(words[start]?.start, words[end - 1]?.end).replace(/\s+/g, ' ');
  const spans = [
    [first, to],
    [from, last],
    [first, last],
  ] as const;
  const longer = spans.filter(([start, end]) => end - start > to - from && end - start <= MOST);
  return [...new Set(longer.map(([start, end]) => cut(start, end)))];
}

/** Goes on over words with capitals and the small words between them. */
function reach(words: readonly Word[], from: number, by: 1 | -1): number {
  let end = from;
  for (let at = from + by; Math.abs(at - from) < MOST; at += by) {
    const [word, later] = [words[at], words[by > 0 ? at : at + 1]];
    if (!word || later?.gap !== 'space') break;
    if (by > 0 && words[at - 1]?.possessive) break;
    if (word.possessive && by < 0) break;
    const isLink = LINKS.test(word.text) && !word.upper;
    if (!isLink && (!word.upper || (openers.has(word.text) && (by > 0 || !isWithin(word))))) break;
    if (!isLink) end = at;
  }
  // A title before a name is no part of it.
  while (by < 0 && end < from && titles.has(words[end]?.text ?? '')) end += 1;
  return end;
}

/** Whether a word that mostly opens a sentence has its capital within one, and is no day or month: “with First Chicago”. */
function isWithin({ text, gap }: Word): boolean {
  return gap === 'space' && !smallWords.has(text) && isCommonWord(text) && !isProperNoun(text);
}
