import { fold } from '../../names/spelling/fold.ts';

/** Endings that English words take; a word that differs by one alone is the same word. */
const ENDING = /^(?:s|es|ed|d|ing|ings|er|ers|ly|al|ally|ion|ions|ation|ations|ment|ments|’s|'s)?$/;

/**
 * Tells whether a search gave only words that begin like one looked for: Pagefind falls back to the
 * longest beginning that it knows, and finds Dubai for “Dubaiba”.
 *
 * @param query As typed.
 * @param found Words that are marked in the results, and those of their headlines.
 */
export function isApproximate(query: string, found: Iterable<string>): boolean {
  const words = [...new Set([...found].map(fold))];
  return fold(query)
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(({ length }) => length > 2)
    .some((asked) => {
      const isSame = (word: string) =>
        word.startsWith(asked) || (asked.startsWith(word) && ENDING.test(asked.slice(word.length)));
      const isBeginning = (word: string) => word.length > 2 && asked.startsWith(word);
      return !words.some(isSame) && words.some(isBeginning);
    });
}
