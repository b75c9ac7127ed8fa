import { diffWords } from 'diff';

/** Milliseconds: two long texts that share nothing take longer than an editor waits. */
const LONGEST_DIFF = 2000;

/**
 * Shows how a text changed, word by word, in the lines that did.
 *
 * `The talks open.` and `The talks end.` → `The talks [-open-]{+end+}.`
 *
 * @param lang Language whose words are told apart.
 * @returns The lines with a change; none where only spaces at the ends of the text differ.
 */
export function diffText(before: string, after: string, lang = 'en'): string[] {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const options = { intlSegmenter, timeout: LONGEST_DIFF };
  const parts = diffWords(before.trim(), after.trim(), options);
  if (!parts) return ['(The two texts share too little to set side by side.)'];
  const marked = parts.map(({ value, added, removed }) => {
    const [open, close] = added ? ['{+', '+}'] : removed ? ['[-', '-]'] : ['', ''];
    // A mark at each end of a changed row; rows are joined again below.
    return value.replace(/[^\n]+/g, (row) => `${open}${row}${close}`);
  });
  return marked
    .join('')
    .split('\n')
    .filter((row) => /\[-|\{\+/.test(row));
}
