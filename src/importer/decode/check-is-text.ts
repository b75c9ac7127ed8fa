import { ImportError } from '../import-error.ts';
import { FEW_CONTROLS } from './find-encoding.ts';

/** UTF-8 that was read as Windows-1252 or Latin-1 and saved so: “â€œ”, “Ã©”, “Ø§Ù„”. */
const MISREAD = /â€[\u0080-\u02FF\u2013-\u2122]|Ã[\u0080-\u00BF]|[ØÙ][\u0080-\u00BF\u0192-\u2122]/g;
const LEAST_MISREAD = 3;

/**
 * Checks that decoded text is there.
 *
 * @param name The file, for messages.
 * @throws ImportError that says what to do.
 */
export function checkIsText(text: string, name: string): void {
  if (!text.trim()) {
    throw new ImportError(`${name} is empty but for spaces. Save the copy into it.`);
  }
  if (text.split('\0').length > FEW_CONTROLS + 1) {
    throw new ImportError(`${name} is binary, not text. Save its text, and import that.`);
  }
}

/**
 * Checks that no letter of a text was lost on the way.
 *
 * @throws ImportError that names the first bad line, and what to do.
 */
export function checkLetters(text: string, name: string): void {
  const lost = text.search(/\uFFFD|\p{Surrogate}/u);
  if (lost >= 0) {
    throw new ImportError(
      `${name}:${countLines(text, lost)}: A letter is lost here (U+FFFD, or half a surrogate pair): the file was saved in the wrong encoding. Get it anew, as UTF-8.`,
    );
  }
  const misread = text.match(MISREAD) ?? [];
  if (misread.length >= LEAST_MISREAD) {
    throw new ImportError(
      `${name}:${countLines(text, text.search(MISREAD))}: “${misread[0]}” is what UTF-8 looks like when it is read in the wrong encoding. Get the file anew, as UTF-8.`,
    );
  }
}

/**
 * Finds words of a page or a feed of which a letter was lost: outside of its text, none matters.
 *
 * @returns Up to three words, as they were delivered.
 */
export function findLostLetters(text: string): string[] {
  const lost = text.split(/\s+/u).filter((word) => word.includes('\uFFFD'));
  const misread = text.match(MISREAD) ?? [];
  return [...lost, ...(misread.length >= LEAST_MISREAD ? misread : [])].slice(0, 3);
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split(/\r\n?|\n/).length;
}
