/**
 * Cuts an excerpt of Pagefind at its marks: `in <mark>Gaza</mark>` → `['in ', 'Gaza', '']`.
 *
 * @param excerpt Escaped text and `<mark>` alone; whatever else it might hold stays text.
 */
export function readExcerpt(excerpt: string): string[] {
  return excerpt
    .split(/<mark>([^<]*)<\/mark>/)
    .map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/**
 * Cuts a sentence at a name in it, alike.
 *
 * @param surface The name as the sentence spells it.
 */
export function cutAtName(sentence: string, surface: string): string[] {
  const at = surface ? sentence.indexOf(surface) : -1;
  if (at < 0) return [sentence];
  return [sentence.slice(0, at), surface, sentence.slice(at + surface.length)];
}
