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
    // “Will they last?” he asked.
    if (last && /^\p{Ll}/u.test(segment)) last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}
