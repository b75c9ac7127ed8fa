import { getMonthNumber, isWeekday } from '../../base/dates/date-words.ts';
import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { foldText } from '../../base/text/fold-text.ts';

/** Words of a label: more are a sentence. */
const LABEL_WORDS = 4;
/** What stands behind a label and differs from article to article; `©` is one by itself. */
const FRAME =
  /^(?!https?:)(?:(?<label>(?:[^:：»>|→]|\d[:：]\d){1,40}?[^:：»>|→\d\s])(?:\s*[:：»>|→]|\s\/\/(?=\s))|©)\s*(?=\S)/u;
/** Of a line that is as long as text, what recurs where the line does. */
const BEGINNING = { words: 8, signs: 24 };

/**
 * Reduces a line to what recurs of it from article to article: `12 Comments` and `3 comments` are alike, and so are
 * two days. A label with `…` behind it, `Filed under: …`, stands for all lines that begin with it.
 *
 * @returns The folded text with `#` for each number and day; nothing for a line without letters.
 */
export function getLineKey(text: string): string {
  if (text === '© …') return text;
  const words = foldText(text)
    .replace(/\p{N}+/gu, '#')
    .split(' ');
  const isDay = (word: string, at: number) =>
    [words[at - 1], words[at + 1]].includes('#') &&
    (getMonthNumber(word) !== undefined || isWeekday(word));
  const key = words
    .map((word, at) => (word.length > 2 && isDay(word, at) ? '#' : word))
    .join(' ')
    .replace(/#(?: #)+/g, '#');
  if (!/\p{L}/u.test(key)) return '';
  return /(?:[:：»>|→]\s*| )…$/u.test(text) ? `${key} …` : key;
}

/**
 * Finds the label that a line begins with, and the key of all lines that begin with it.
 *
 * `Filed under: boats, quays` → `Filed under: …`
 */
export function getFrame(text: string): { line: string; key: string } | undefined {
  const match = FRAME.exec(text);
  if (!match) return undefined;
  const label = match.groups?.['label'];
  const line = `${match[0].trim()} …`;
  if (label === undefined) return { line, key: line };
  if (label.split(' ').length > LABEL_WORDS || !/\p{L}/u.test(label)) return undefined;
  const key = getLineKey(line);
  return key ? { line, key } : undefined;
}

/**
 * Cuts a line that is as long as text to its beginning: a site’s notes recur, and a paragraph does not; one with a
 * number in it may be of any.
 *
 * `No part of this site may be copied, printed or sent on to others without …` → `No part of this site may be copied, …`
 */
export function getBeginning(text: string): { line: string; key: string } | undefined {
  const words = text.split(' ');
  const cut = isUnspaced(text)
    ? text.slice(0, BEGINNING.signs)
    : words.slice(0, BEGINNING.words).join(' ');
  const key = cut.length < text.length && !/\p{N}/u.test(cut) ? getLineKey(`${cut} …`) : '';
  return key ? { line: `${cut} …`, key } : undefined;
}
