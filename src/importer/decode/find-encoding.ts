import { analyse } from 'chardet';
import { ImportError } from '../import-error.ts';
import { findFileKind, isBinary } from './find-file-kind.ts';

/** `<?xml encoding="…"?>` and `<meta charset>` stand in the first bytes; browsers look at 1,024. */
const DECLARED =
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i;
const DECLARED_WITHIN = 2048;
/** Of 100: below it the detector’s guess is as often wrong as right on a paragraph of text. */
const LEAST_CONFIDENCE = 20;
const DETECTED_WITHIN = 256 * 1024;

/**
 * Finds the encoding of a file.
 *
 * @param name The file, for messages.
 * @returns A label that `TextDecoder` knows.
 * @throws ImportError where the bytes are no text, or of an encoding that cannot be told.
 */
export function findEncoding(bytes: Uint8Array, name: string): string {
  const kind = findFileKind(bytes);
  if (kind) throw new ImportError(`${name} is ${kind}, not text. Save its text, and import that.`);
  if (hasStart(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (hasStart(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (hasStart(bytes, [0xfe, 0xff])) return 'utf-16be';
  const wide = findWide(bytes);
  if (wide) return wide;

  if (isBinary(bytes)) {
    throw new ImportError(`${name} is binary, not text. Save its text, and import that.`);
  }
  const utf8 = measureUtf8(bytes);
  if (utf8.broken === 0) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = DECLARED.exec(head);
  const label = declared?.[1] ?? declared?.[2];
  if (label && !/^utf-?(?:8|16)/i.test(label)) return label;
  if (label || utf8.whole > utf8.broken) return 'utf-8';

  const [best] = analyse(bytes.subarray(0, DETECTED_WITHIN));
  if (best && best.confidence >= LEAST_CONFIDENCE) return best.name;
  throw new ImportError(
    `${name} does not show in which encoding it is. Save it as UTF-8, or name it, like “--encoding windows-1256”.`,
  );
}

function hasStart(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** In UTF-16 the line ends and spaces have a zero in one half, and in one half alone. */
function findWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 65_536);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const most = Math.max(zeros.even, zeros.odd);
  const isOneSided = most > sample.length / 50 && Math.min(zeros.even, zeros.odd) * 20 < most;
  if (!isOneSided || bytes.length % 2 !== 0) return undefined;
  return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

/** Counts letters beyond ASCII that are whole in UTF-8, and bytes that are not. */
function measureUtf8(bytes: Uint8Array): { whole: number; broken: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = (text.match(/\uFFFD/g)?.length ?? 0) - countReplacements(bytes);
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return { whole, broken };
}

/** U+FFFD may itself stand in a file, written as EF BF BD. */
function countReplacements(bytes: Uint8Array): number {
  const written = Buffer.from([0xef, 0xbf, 0xbd]);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(written); at >= 0; at = buffer.indexOf(written, at + 3)) count += 1;
  return count;
}
