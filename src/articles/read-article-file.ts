import { findMergeMark, MERGE_MARK } from '../base/find-merge-mark.ts';
import { decodeText } from '../base/text/decode-text.ts';
import { type ReadResult, readFrontMatter } from './read-front-matter.ts';

/**
 * Reads one article's file up to its copy, as `readFrontMatter` does, from its bytes: what is not UTF-8 is
 * told with its line, and not shown as other signs.
 */
export function readArticleFile(
  path: string,
  bytes: Uint8Array,
  file: string,
  now?: number,
): ReadResult {
  const decoded = decodeText(bytes);
  if (decoded.text !== undefined) {
    const merged = findMergeMark(decoded.text);
    if (merged) return { problems: [{ file, line: merged, what: MERGE_MARK }] };
    const nul = decoded.text.indexOf('\0');
    if (nul < 0) return readFrontMatter(path, decoded.text, file, now);
    const row = decoded.text.slice(0, nul).split(/\r\n?|\n/).length;
    const what =
      'The sign U+0000 stands here, which no text has. Take it out, or save the text anew.';
    return { problems: [{ file, line: row, what }] };
  }
  const { line, guess } = decoded;
  const what = `The text is not UTF-8 here; it may be ${guess}. Save the file as UTF-8, or take it out and let “npm run import -- <file> --encoding ${guess}” read it.`;
  return { problems: [{ file, line, what }] };
}
