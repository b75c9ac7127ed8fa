/** Words that headlines write small. */
const SMALL = new Set(
  'a an and as at but by for from if in into is it its nor of off on or over per so than that the to up via vs with'.split(
    ' ',
  ),
);
/** Fewer words are a label or a name; more are a sentence. */
const FEWEST = 3;
const MOST = 16;

/**
 * Says whether words have the shape of a headline and no sentence’s: capitals on all words but the small
 * ones. Arabic has no capitals, so that there every line without a comma is one.
 */
export function isHeadline(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < FEWEST || words.length > MOST) return false;
  if (/\p{Script=Arabic}/u.test(text)) return !/[،؛,]/u.test(text);
  return words.every((word, index) => {
    const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
    return /^[\p{Lu}\p{N}]/u.test(letters) || (index > 0 && SMALL.has(letters.toLowerCase()));
  });
}
