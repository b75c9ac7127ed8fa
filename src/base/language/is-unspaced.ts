const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SIGNS = new RegExp(UNSPACED, 'gu');

/** Says whether a text has signs of a script without spaces between words: fewer of them say as much. */
export function isUnspaced(text: string): boolean {
  return /[^\0-\u0dff]/.test(text) && UNSPACED.test(text);
}

/** Counts the signs of scripts without spaces between words: `灯が on` → 2 */
export function countUnspaced(text: string): number {
  return isUnspaced(text) ? (text.match(SIGNS)?.length ?? 0) : 0;
}
