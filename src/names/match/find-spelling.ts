import {
  dropJoinedArticle,
  isJoinedArticle,
  isServant,
  listFirstKeys,
  toNameWords,
} from '../spelling/name-words.ts';
import type { Word } from '../spelling/split-words.ts';
import { freeArticles } from '../spelling/vocabulary.ts';
import type { CompiledNames, Hit } from './compile-names.ts';

/** A spelling of an entry found in a row of words. */
export type Found = { hit: Hit; from: number; to: number };
/** Gaps that may be inside a name. */
const JOINING: ReadonlySet<Word['gap']> = new Set(['space', 'hyphen', 'tight']);
/** The words of a text that a spelling is made of, each with its offset in the key. */
type Path = readonly { word: Word; offset: number }[];

/**
 * Finds the longest spelling that begins at a word; an article before it belongs to it.
 *
 * @param from Index of the first word; `to` of the result is the index after the last.
 */
export function findSpelling(
  words: readonly Word[],
  from: number,
  { spellings }: CompiledNames,
): Found | undefined {
  const first = words[from];
  if (!first) return undefined;
  const found = walk(words, from, spellings, 'none');
  if (found || !opensName(words, from)) return found && { ...found, from };
  const after = walk(words, from + 1, spellings, 'written');
  return after && { ...after, from };
}

/** Whether a word is an article that belongs to the next one: `al-Sisi`, `Al Sisi`. */
export function opensName(words: readonly Word[], from: number): boolean {
  if (isJoinedArticle(words, from)) return true;
  const [word, next] = [words[from], words[from + 1]];
  return next?.gap === 'space' && Boolean(word?.upper) && freeArticles.has(word?.text ?? '');
}

function walk(
  words: readonly Word[],
  from: number,
  spellings: CompiledNames['spellings'],
  article: 'none' | 'written' | 'joined',
): Omit<Found, 'from'> | undefined {
  let best: Omit<Found, 'from'> | undefined;
  const step = (key: string, at: number, path: Path, begin: typeof article): void => {
    const isBeginning = path.length === 1 && isServant(words[from]?.text ?? '');
    const hit = isBeginning && key === 'abd' ? undefined : spellings.get(key);
    const excluded = { none: 'needed', written: '', joined: 'none' }[begin];
    if (hit && at > (best?.to ?? 0) && isWritten(hit, path) && hit.article !== excluded)
      best = { hit, to: at };
    const word = words[at];
    if (!word || !JOINING.has(word.gap)) return;
    const next = toNameWords(word.text).join('') || word.text;
    if (spellings.has(key + next))
      step(key + next, at + 1, [...path, { word, offset: key.length }], begin);
    // “Deir Al Balah”, “William J. Burns”: an article or an initial may stand between.
    const isInitial = word.text.length === 1 && word.upper;
    if (isJoinedArticle(words, at) || freeArticles.has(word.text) || isInitial) {
      const [after] = words.slice(at + 1, at + 2);
      const rest = after && JOINING.has(after.gap) ? toNameWords(after.text).join('') : '';
      if (after && rest && spellings.has(key + rest))
        step(key + rest, at + 2, [...path, { word: after, offset: key.length }], begin);
    }
  };
  const word = words[from];
  if (!word || (isPlain(word.text) && !spellings.has(word.text))) return undefined;
  const keys = isPlain(word.text) ? [word.text] : listFirstKeys(word.text);
  for (const key of keys) {
    if (key && spellings.has(key)) step(key, from + 1, [{ word, offset: 0 }], article);
  }
  // “Elsisi”, where a spelling of the entry has the article.
  const bare = best ? word.text : dropJoinedArticle(word.text);
  if (bare !== word.text && spellings.has(bare))
    step(bare, from + 1, [{ word, offset: 0 }], 'joined');
  return best;
}

/** Whether a word has but one key: it is not Arabic, and no article or “Abdul” can be joined to it. */
function isPlain(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x590 && first !== 0x61 && first !== 0x65;
}

function isWritten({ starts, capitals, shout }: Hit, path: Path): boolean {
  // “U.S. air” is not “USAir”, though it has the same letters.
  if (path.some(({ offset }) => !starts.includes(offset))) return false;
  if (shout) return path.every(({ word }) => isShouted(word));
  return path.every(({ word, offset }) => word.capital || !capitals.includes(offset));
}

function isShouted({ shout, upper, text }: Word): boolean {
  return shout || (upper && text.length === 1) || /^\p{N}+$/u.test(text);
}
