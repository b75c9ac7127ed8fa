import type { Word } from '../spelling/split-words.ts';
import {
  type CompiledNames,
  type Hit,
  isArticle,
  type Node,
  normalizeWord,
} from './compile-names.ts';

/** And, so, in, like, to: one letter that Arabic writes with the word after it. */
const JOINED = /^[وفبكل]\p{Script=Arabic}{3}/u;

/** A spelling of an entry found in a row of words. */
export type Found = { hit: Hit; from: number; to: number };

/**
 * Finds the longest spelling that begins at a word; an article before it belongs to it.
 *
 * @param from Place of the first word; `to` of the result is the place after the last.
 */
export function findSpelling(
  words: readonly Word[],
  from: number,
  { root }: CompiledNames,
): Found | undefined {
  const first = words[from];
  if (!first) return undefined;
  const found = walk(words, from, root);
  if (found || !opensName(words, from)) return found && { ...found, from };
  const after = walk(words, from + 1, root);
  return after && { ...after, from };
}

/** Whether a word is an article that belongs to the next one: `al-Sisi`, `Al Sisi`. */
export function opensName(words: readonly Word[], from: number): boolean {
  const [word, next] = [words[from], words[from + 1]];
  if (!word || !next || !isArticle(word.text)) return false;
  return next.gap === 'hyphen' || (next.gap === 'space' && word.upper && /^[ae]l$/.test(word.text));
}

function walk(words: readonly Word[], from: number, root: Node): Omit<Found, 'from'> | undefined {
  let best: Omit<Found, 'from'> | undefined;
  const step = (node: Node, at: number, path: Word[]): void => {
    if (node.hit && isWritten(node.hit, path) && at > (best?.to ?? 0))
      best = { hit: node.hit, to: at };
    const word = words[at];
    if (!word) return;
    const inside = at > from;
    if (inside && word.gap !== 'space' && word.gap !== 'hyphen') return;
    for (const form of getForms(word.text, !inside)) {
      const next = node.next.get(form);
      if (next) step(next, at + 1, [...path, word]);
    }
    // “Deir Al Balah”, “William J. Burns”: an article or an initial may stand between.
    if (!inside || at + 1 >= words.length) return;
    const initial = word.text.length === 1 && word.upper && node !== root;
    if (
      isArticle(word.text) ? words[at + 1]?.gap === 'hyphen' || /^[ae]l$/.test(word.text) : initial
    ) {
      const after = words[at + 1];
      const next = after && after.gap !== 'stop' && node.next.get(normalizeWord(after.text));
      if (next && after) step(next, at + 2, [...path, after]);
    }
  };
  step(root, from, []);
  return best;
}

function isWritten({ capitals, shout }: Hit, path: readonly Word[]): boolean {
  if (shout) return Boolean(path[0]?.shout) && path[0]?.text === shout;
  return capitals.every((must, index) => !must || path[index]?.capital);
}

/** A word as it may stand in the tree; in Arabic `and`, `in`, `to` and the article join on. */
export function getForms(text: string, first: boolean): string[] {
  const forms = [normalizeWord(text)];
  for (let rest = text; first && forms.length < 4 && JOINED.test(rest);) {
    if (rest.startsWith('لل')) forms.push(rest.slice(2));
    rest = rest.slice(1);
    forms.push(normalizeWord(rest));
  }
  return forms;
}
