import { foldText } from '../base/text/fold-text.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { Oddity } from './clean-copy.ts';

/** Words from which a line reads as text of a story. */
const PROSE_WORDS = 12;
/** Words of text that a rule can take out where it is right to. */
const MANY_WORDS = 100;
/** The same word in most languages, and in those that have their own. */
const COOKIES = /\bcookies?\b|ملفات تعريف الارتباط|الكوكيز|çerez|クッキー|쿠키/iu;
/** Share of the words of a text in the lines that speak of them. */
const MOSTLY = 1 / 3;

const number = new Intl.NumberFormat('en');

/**
 * Finds what says that the text of an article is not the one that was meant: rules took more of it out than they
 * left, or it is what a page says of cookies.
 *
 * @param copy As delivered.
 * @param copyLine Line of the file that it begins on.
 */
export function findTextOddities(
  { title, dek = '' }: { title: string; dek?: string | null | undefined },
  { copy, copyLine }: { copy: string; copyLine: number },
  { words, removals }: Pick<CopyFacts, 'words' | 'removals'>,
): Oddity[] {
  return [
    ...findMuchRemoved(words, removals),
    ...(COOKIES.test(`${title} ${dek}`) ? [] : findConsent(copy, copyLine, words, removals)),
  ];
}

/** Repeats of captions and headlines can be more than a short text; each counts once, and what became a fact not. */
function findMuchRemoved(words: number, removals: CopyFacts['removals']): Oddity[] {
  const taken = removals.filter(
    ({ became, rule, text }) => !became && rule !== 'caption' && countWords(text) >= PROSE_WORDS,
  );
  const texts = new Set(taken.map(({ text }) => foldText(text)));
  const count = [...texts].reduce((sum, text) => sum + countWords(text), 0);
  const [first] = taken;
  if (!first || words === 0 || count < MANY_WORDS || count <= words) return [];
  const what = `Cleaning took more text out of the copy than it left: ${number.format(count)} words, from this line on, the first by “${first.rule}”; ${number.format(words)} are shown. Look whether the story was among them.`;
  return [{ line: first.line, what }];
}

function findConsent(
  copy: string,
  copyLine: number,
  words: number,
  removals: CopyFacts['removals'],
): Oddity[] {
  const removed = new Set(removals.map(({ line }) => line));
  const rows = copy
    .split('\n')
    .map((text, index) => ({ text, line: copyLine + index }))
    .filter(({ text, line }) => !removed.has(line) && COOKIES.test(text));
  const count = rows.reduce((sum, { text }) => sum + countWords(text), 0);
  const [first] = rows;
  if (!first || count < words * MOSTLY) return [];
  const what = `${number.format(count)} of ${number.format(words)} words are about cookies, and the headline is not: “${cut(first.text)}”. Look whether a notice of the page stands here for the article, and import it anew.`;
  return [{ line: first.line, what }];
}

function cut(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length > PROSE_WORDS
    ? `${words.slice(0, PROSE_WORDS).join(' ')} …`
    : words.join(' ');
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length;
}
