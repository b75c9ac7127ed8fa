import { findBadLine } from '../../base/find-bad-line.ts';
import { ImportError } from '../import-error.ts';
import { checkIsText, checkLetters } from './check-is-text.ts';
import { findEncoding, guessEncoding } from './find-encoding.ts';

/** In pages, feeds and exports, only what is read out of them must be whole. */
const MARKUP = /^\s*</;
/** Whole letters beyond ASCII for each broken one: with fewer, it is another encoding. */
const FEWEST_WHOLE = 10;

export type Decoded = { text: string; encoding: string };

/**
 * Reads bytes as text: by their byte order mark, as UTF-8, by what the file says of itself, or by
 * what its letters look like.
 *
 * @param bytes A file's content; not empty.
 * @param options.name The file, for messages.
 * @param options.encoding An encoding that the editor names, which then counts alone.
 * @returns The text with line feeds alone as line ends and no byte order mark.
 * @throws ImportError where the bytes are no text, or not in the encoding that they claim.
 */
export function decode(
  bytes: Uint8Array,
  { name, encoding: asked }: { name: string; encoding?: string | undefined },
): Decoded {
  const encoding = asked ?? findEncoding(bytes, name);
  const decoder = makeDecoder(encoding, name);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    // A stray byte in a script or a remark of a page is none of its text.
    const lenient = new TextDecoder(encoding).decode(bytes);
    const lost = lenient.match(/\uFFFD/g)?.length ?? 0;
    const letters = lenient.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    if (!MARKUP.test(lenient) || lost * FEWEST_WHOLE > letters) {
      const line = findBadLine(bytes, decoder);
      const guess = guessEncoding(bytes)?.toLowerCase();
      const other = guess && guess !== encoding ? `, or try “--encoding ${guess}”` : '';
      throw new ImportError(
        `${name}:${line}: The file is ${encoding}, but this line is not. Get the file anew, or save it as UTF-8${other}.`,
      );
    }
    text = lenient;
  }
  checkIsText(text, name);
  if (!MARKUP.test(text)) checkLetters(text, name);
  return { text: text.replaceAll('\0', '').replace(/\r\n?/g, '\n'), encoding };
}

function makeDecoder(encoding: string, name: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ImportError(
      `${name}: “${encoding}” is no encoding that can be read here. Save the file as UTF-8.`,
    );
  }
}
