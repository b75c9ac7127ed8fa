import { htmlToLine } from '../html/html-to-line.ts';
import { toKey } from '../plain/line-kinds.ts';

/** Signs: a longer summary is a text of its own. */
const LONGEST_DEK = 400;
const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|h\d|blockquote|figure|hr)\b[^<>]*>/gi;
/** Cut off by the site, or with its own sentence below. */
const CUT = /\[…\]|\[\.{3}\]|(?:…|\.{3})$|appeared first on/u;

/**
 * Reads a summary that a feed gives beside the text, in plain words.
 *
 * @returns Nothing where it is how the text begins, is cut off or is too long for a dek.
 */
export function findDek(summary: string, html: string): string | undefined {
  const dek = toPlain(summary);
  const start = toKey(dek);
  if (!start || dek.length > LONGEST_DEK || CUT.test(dek)) return undefined;
  const text = toKey(toPlain(html));
  return text.startsWith(start) || start.startsWith(text) ? undefined : dek;
}

function toPlain(html: string): string {
  return htmlToLine(html.replace(BLOCK_TAG, ' ').replace(/<[a-z/!][^<>]*>/gi, ''));
}
