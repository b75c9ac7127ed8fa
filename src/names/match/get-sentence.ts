import { endsInAbbreviation } from '../../base/language/ends-in-abbreviation.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** A sentence as it stands in a paragraph, and where it ends. */
type Sentence = { text: string; end: number };

/** The paragraph that was asked about last: a name after another is mostly looked for in the same one. */
let last = { text: '', lang: '', sentences: splitSentences('', 'en') };

/**
 * Finds the sentence that a name stands in.
 *
 * @param text The paragraph.
 * @param start Where the name begins; `end` is where it ends.
 * @param lang Language tag of the text.
 * @returns The sentence in one line, whole.
 */
export function getSentence(text: string, start: number, end: number, lang = 'en'): string {
  if (last.text !== text || last.lang !== lang) {
    last = { text, lang, sentences: splitSentences(text, lang) };
  }
  const { sentences } = last;
  const from = findFirst(sentences, (sentence) => sentence.end > start);
  const to = findFirst(sentences, (sentence) => sentence.end >= end);
  const [first, ...more] = sentences.slice(from, to + 1);
  // A name may cross a border.
  return [first?.text ?? '', ...more.map((sentence) => sentence.text)].join(' ');
}

function splitSentences(text: string, lang: string): Sentence[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const sentences: Sentence[] = [];
  let begin = 0;
  const add = (end: number) => {
    sentences.push({ text: text.slice(begin, end).replace(/\s+/g, ' ').trim(), end });
    begin = end;
  };
  for (const { segment, index } of segmenter.segment(text.replace(/\s/g, ' '))) {
    const end = index + segment.length;
    if (!endsInAbbreviation(text.slice(begin, end))) add(end);
  }
  if (begin < text.length) add(text.length);
  return sentences;
}

/** Finds the first place at which something holds that holds at all later ones. */
function findFirst(sentences: readonly Sentence[], holds: (one: Sentence) => boolean): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && holds(sentence)) high = middle;
    else low = middle + 1;
  }
  return low;
}
