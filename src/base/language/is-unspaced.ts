const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Says whether a text has signs of a script without spaces between words: fewer of them say as much. */
export function isUnspaced(text: string): boolean {
  return /[^\0-\u0dff]/.test(text) && UNSPACED.test(text);
}
