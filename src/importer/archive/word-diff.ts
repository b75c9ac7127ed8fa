import { diffArrays } from 'diff';

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
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const toWords = (text: string) =>
    Array.from(segmenter.segment(text.trim()), (part) => part.segment);
  const parts = diffArrays(toWords(before), toWords(after), { timeout: LONGEST_DIFF });
  if (!parts) return ['(The two texts share too little to set side by side.)'];
  const marked = parts.map(({ value, added, removed }) => {
    const [open, close] = added ? ['{+', '+}'] : removed ? ['[-', '-]'] : ['', ''];
    const rows = value.join('').split('\n');
    return rows.map((row) => ({ row: row && `${open}${row}${close}`, open }));
  });
  const lines: { text: string; isChanged: boolean }[] = [{ text: '', isChanged: false }];
  for (const rows of marked) {
    for (const [index, { row, open }] of rows.entries()) {
      if (index > 0) lines.push({ text: '', isChanged: false });
      const line = lines.at(-1);
      if (!line) continue;
      line.text += row;
      line.isChanged ||= Boolean(row && open);
    }
  }
  return lines.filter(({ isChanged }) => isChanged).map(({ text }) => text);
}
