/** Characters that three lines of a front-page column hold. */
const LONGEST = 240;

/**
 * Takes what a list shows of a text: its first sentences as far as they fit, or the first words and
 * an ellipsis.
 *
 * @param text A paragraph without markup.
 */
export function getSummary(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const sentences = [...line.matchAll(/[.!?؟۔][”’"')\]]*(?=\s+[“‘"'([]*[\p{Lu}\p{Lo}])/gu)];
  const end = sentences
    .map((match) => match.index + match[0].length)
    .findLast((at) => at <= LONGEST);
  if (end && end >= LONGEST / 3) return line.slice(0, end);
  const words = line.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
