import { endsInAbbreviation } from '../../base/language/ends-in-abbreviation.ts';

/** A sentence’s place in a text, its end not included. */
export type Sentence = { start: number; end: number };

/** Splits a text into sentences, as its language ends them; what has no letter or digit is left out. */
export function splitSentences(text: string, lang: string): Sentence[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  const sentences: Sentence[] = [];
  for (const { segment, index } of segments) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const end = index + segment.trimEnd().length;
    const last = sentences.at(-1);
    // “Will they last?” he asked. And: Dr. Doe.
    const isInMidst = last && endsInAbbreviation(text.slice(last.start, last.end));
    if (last && (isInMidst || /^\p{Ll}/u.test(segment))) last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}
