/** Text that has no marks, no letters that are two, and no case of another script. */
const ASCII = /^[\n\t -~]*$/;

/**
 * Reduces a line to what makes it the same line: `“Talks”,  open –` and `"Talks", open -` fold alike.
 *
 * @returns Letters and digits alone, in lower case, without marks; words parted by one space.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) {
    return text
      .replaceAll("'", '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}+|['’‘ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
