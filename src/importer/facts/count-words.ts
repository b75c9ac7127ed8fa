import { isUnspaced } from '../../base/language/is-unspaced.ts';

/** Words from which a line reads as text of a story, and not as a label, a caption or a subheading. */
export const PROSE_WORDS = 12;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Counts the words of a text as its language separates them: Chinese, Japanese and Thai have no spaces.
 *
 * `二艘船在黎明离开了港口` → some five words
 */
export function countWords(text: string, lang = 'en'): number {
  if (!isUnspaced(text)) {
    return text.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
  }
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
