import { ImportError } from './import-error.ts';

/** Controls that no text has; tabs, line ends and form feeds are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for.
const CONTROLS = /[\x00-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;
/** A stray control of an old editing system may stand in copy: one in a thousand signs. */
const MOST_CONTROLS = 0.001;
/** UTF-8 that was read as Windows-1252 or Latin-1 and saved so: “â€œ”, “Ã©”, “Ø§Ù„”. */
const MISREAD = /â€[\u0080-\u02FF\u2013-\u2122]|Ã[\u0080-\u00BF]|[ØÙ][\u0080-\u00BF\u0192-\u2122]/g;
const LEAST_MISREAD = 3;

/**
 * Checks that decoded text is text, and whole.
 *
 * @param name The file, for messages.
 * @throws ImportError that names the first bad line, and what to do.
 */
export function checkIsText(text: string, name: string): void {
  if (!text.trim()) {
    throw new ImportError(`${name} is empty but for spaces. Save the copy into it.`);
  }
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROLS) {
    throw new ImportError(`${name} is binary, not text. Save its text, and import that.`);
  }
  const isLost = /[\uFFFD]/.exec(text) ?? /\p{Surrogate}/u.exec(text);
  if (isLost) {
    const line = countLines(text, isLost.index);
    throw new ImportError(
      `${name}:${line}: A letter is lost here (U+FFFD, or half a surrogate pair): the file was saved in the wrong encoding. Get it anew, as UTF-8.`,
    );
  }
  const misread = text.match(MISREAD) ?? [];
  if (misread.length >= LEAST_MISREAD) {
    const line = countLines(text, text.search(MISREAD));
    throw new ImportError(
      `${name}:${line}: “${misread[0]}” is what UTF-8 looks like when it is read in the wrong encoding. Get the file anew, as UTF-8.`,
    );
  }
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split(/\r\n?|\n/).length;
}
