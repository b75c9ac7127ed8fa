/**
 * Reduces a line to what makes it the same line: `“Talks”,  open –` and `"Talks", open -` fold alike.
 *
 * @returns Letters and digits alone, in lower case, without marks; words parted by one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+|['’‘ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
