import { dropForms, hasForm } from './word-forms.ts';

/** Words that an excerpt has at the most. */
const LENGTH = 34;
/** Words before the first marked word, if no sentence begins nearer. */
const BEFORE = 12;
const STOP = /[.!?؟…۔][”"'’»)]*$/u;

/**
 * Cuts an excerpt around the words found out of a text, from the beginning of a sentence if one is near.
 *
 * @param text Words with white space between them, the headline first.
 * @param spots Offsets of the words found, counted in words; those of longer words are among them.
 * @param headline How many words the headline has; the excerpt begins after it.
 * @param forms Forms under which words were searched.
 * @returns Parts of the excerpt; those at odd indexes are marked.
 */
export function makeExcerpt(
  text: string,
  spots: readonly number[],
  headline: number,
  forms: readonly string[],
): string[] {
  const indexed = text.split(/\s+/).filter(Boolean);
  const words = indexed.map(dropForms);
  const inText = spots.filter((spot) => spot >= headline && hasForm(indexed[spot] ?? '', forms));
  const focus = findDensest(inText) ?? headline;
  let from = Math.max(headline, focus - BEFORE);
  for (let at = focus; at > from; at--) {
    if (STOP.test(words[at - 1] ?? '')) from = at;
  }
  const marked = new Set(inText);
  const parts = [from > headline && !STOP.test(words[from - 1] ?? '') ? '… ' : ''];
  const end = Math.min(words.length, from + LENGTH);
  for (let at = from; at < end; at++) {
    const [, open = '', core = '', close = ''] = MARKED.exec(words[at] ?? '') ?? [];
    const gap = at + 1 < end ? ' ' : '';
    if (!marked.has(at) || core === '') add(parts, (words[at] ?? '') + gap);
    else {
      add(parts, open);
      if (
        parts.length % 2 === 1 &&
        parts.at(-1) === ' ' &&
        parts.length > 1 &&
        marked.has(at - 1)
      ) {
        // Words side by side are marked as one.
        parts.pop();
        parts[parts.length - 1] += ` ${core}`;
      } else parts.push(core);
      parts.push(close + gap);
    }
  }
  if (end < words.length && !STOP.test(words[end - 1] ?? '')) add(parts, ' …');
  return parts;
}
const MARKED = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/u;

function add(parts: string[], text: string): void {
  parts[parts.length - 1] += text;
}

/** Finds the offset from which on an excerpt has most of the words found. */
function findDensest(spots: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [at, spot] of spots.entries()) {
    let count = 0;
    while ((spots[at + count] ?? Number.POSITIVE_INFINITY) < spot + LENGTH - BEFORE) count += 1;
    // Side by side is better than twice the same.
    const isJoined = spots[at + 1] === spot + 1;
    if (count + (isJoined ? LENGTH : 0) > most)
      [best, most] = [spot, count + (isJoined ? LENGTH : 0)];
  }
  return best;
}
