import { foldText } from '../../base/fold-text.ts';

/**
 * Reduces a line to what recurs of it from article to article: `12 Comments` and `3 comments` are alike.
 *
 * @returns The folded text with `#` for each number; nothing for a line without letters.
 */
export function getLineKey(text: string): string {
  const key = foldText(text).replace(/\p{N}+/gu, '#');
  return /\p{L}/u.test(key) ? key : '';
}
