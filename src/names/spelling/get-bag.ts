import { abbreviations, smallWords } from './vocabulary.ts';

/**
 * Gives what a phrase says whatever the order of its words: small words are left out and abbreviations
 * written out, so that `pm of japan` is `japan minister prime`.
 */
export function getBag(words: readonly string[]): string {
  return words
    .filter((word) => !smallWords.has(word))
    .flatMap((word) => abbreviations.get(word) ?? word)
    .sort()
    .join(' ');
}
