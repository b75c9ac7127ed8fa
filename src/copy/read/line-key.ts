import { getMonthNumber, isWeekday } from '../../base/dates/date-words.ts';
import { foldText } from '../../base/fold-text.ts';

/** Words of a label: more are a sentence. */
const LABEL_WORDS = 4;
/** What stands behind a label and differs from article to article. */
const FRAME =
  /^(?!https?:)(?<label>(?:[^:：»>|→]|\d[:：]\d){1,40}[^:：»>|→\d\s])\s*[:：»>|→]\s*(?=\S)/u;

/**
 * Reduces a line to what recurs of it from article to article: `12 Comments` and `3 comments` are alike, and so are
 * two days. A label with `…` behind it, `Filed under: …`, stands for all lines that begin with it.
 *
 * @returns The folded text with `#` for each number and day; nothing for a line without letters.
 */
export function getLineKey(text: string): string {
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
  return /[:：»>|→]\s*…$/u.test(text) ? `${key} …` : key;
}

/**
 * Finds the label that a line begins with, and the key of all lines that begin with it.
 *
 * `Filed under: boats, quays` → `Filed under: …`
 */
export function getFrame(text: string): { line: string; key: string } | undefined {
  const match = FRAME.exec(text);
  const label = match?.groups?.['label'] ?? '';
  if (!match || label.split(' ').length > LABEL_WORDS || !/\p{L}/u.test(label)) return undefined;
  const line = `${match[0].trim()} …`;
  const key = getLineKey(line);
  return key ? { line, key } : undefined;
}
