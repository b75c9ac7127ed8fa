const segmenters = new Map<string, Intl.Segmenter>();
/** A “sentence” that ends so goes on: Unicode's rules (UAX 29) know no abbreviations. */
const UNFINISHED =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Jr|Sr|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|vs)\.\s*$/u;

/**
 * Takes the sentence that a name stands in.
 *
 * @param text The paragraph.
 * @param start Where the name begins; `end` is where it ends.
 * @param lang Language tag of the text.
 * @returns The sentence in one line, whole.
 */
export function getSentence(text: string, start: number, end: number, lang = 'en'): string {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  let sentence = '';
  for (const { segment, index } of segmenter.segment(text.replace(/\s/g, ' '))) {
    sentence += segment;
    if (UNFINISHED.test(sentence)) continue;
    if (index + segment.length >= end) break;
    if (index + segment.length > start) continue;
    sentence = '';
  }
  return sentence.replace(/\s+/g, ' ').trim();
}
