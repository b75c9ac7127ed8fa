import type { Resolution } from '../../../names/lookup/resolve-name.ts';
import { getNameWords } from '../../../names/spelling/name-words.ts';
import { splitWords } from '../../../names/spelling/split-words.ts';
import { abbreviations, smallWords } from '../../../names/spelling/vocabulary.ts';
import {
  demonyms,
  fields,
  foreignTitles,
  titles,
} from '../../../names/spelling/words-beside-names.ts';
import { isSmallWord } from './parse-query.ts';

/** Tells whether a name is a guess if no article mentions it: it has one word, and no title: “lima beans”. */
export function isGuess({ span, rest }: Pick<Resolution, 'span' | 'rest'>): boolean {
  return getNameWords(span).length < 2 && !splitWords(rest).some(({ text }) => isTitleWord(text));
}

/** Tells whether the words beside a name only say who that is: “who is”, and for a person “Prime Minister”. */
export function isTitle(rest: string, ref = ''): boolean {
  const isPerson = ref.startsWith('people/');
  const words = splitWords(rest);
  // “treasury bond” is no Bond.
  if (fields.has(words.at(-1)?.text ?? '')) return false;
  return words.every(
    ({ text }) =>
      isSmallWord(text) ||
      smallWords.has(text) ||
      // “R. W. Reagan”
      (isPerson && (isTitleWord(text) || demonyms.has(text) || text.length === 1)),
  );
}

function isTitleWord(word: string): boolean {
  return [titles, foreignTitles, abbreviations].some((list) => list.has(word));
}
