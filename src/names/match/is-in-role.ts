import { splitWords, type Word } from '../spelling/split-words.ts';
import { titles } from '../spelling/vocabulary.ts';
import type { CompiledNames } from './compile-names.ts';
import { type Found, findSpelling } from './find-spelling.ts';

/**
 * Tells whether a name begins a registered role of the person named after it: Central Bank in
 * “Central Bank Governor Sadiq al-Kabir”.
 */
export function isInRole({ from, to }: Found, words: readonly Word[], names: CompiledNames) {
  let end = to;
  while (titles.has(words[end]?.text ?? '')) end += 1;
  const person = findSpelling(words, end, names);
  if (end === to || !person) return false;
  const phrase = join(words.slice(from, end));
  return person.hit.entry.roles.some((role) => join(splitWords(role)) === phrase);
}

function join(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
