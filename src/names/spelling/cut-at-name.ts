const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds where a spelling stands in its sentence: as a word of its own, or else, as after an Arabic preposition,
 * within one. Of `Libya` in “Libyan officials left Libya” it is the second.
 *
 * @returns Index of its first letter; −1 where it is not in the sentence.
 */
export function findSurface(sentence: string, surface: string): number {
  if (!surface) return -1;
  const isLetter = (at: number) => LETTER.test(sentence.charAt(at));
  let at = sentence.indexOf(surface);
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + surface.length))) {
    at = sentence.indexOf(surface, at + 1);
  }
  return at >= 0 ? at : sentence.indexOf(surface);
}

/**
 * Cuts a sentence at a name in it, as it is spelt there.
 *
 * @returns What stands before, the spelling, and what stands after; the sentence alone where it is not in it.
 */
export function cutAtName(sentence: string, surface: string): string[] {
  const at = findSurface(sentence, surface);
  if (at < 0) return [sentence];
  return [sentence.slice(0, at), surface, sentence.slice(at + surface.length)];
}
