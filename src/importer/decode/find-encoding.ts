import { analyse } from 'chardet';
import { ImportError } from '../import-error.ts';

/** First bytes of kinds of files that are mistaken for text. */
const KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['RIFF', 'a media file'],
  ['\x1f\x8b', 'a compressed file'],
  ['BZh', 'a compressed file'],
  ['\xfd7zXZ', 'a compressed file'],
  ['\x7fELF', 'a program'],
  ['\x00\x00\xfe\xff', 'UTF-32'],
  ['\xff\xfe\x00\x00', 'UTF-32'],
  ['SQLite format 3', 'a database'],
];

/** Of a thousand bytes: an old editing system may have left a stray control in copy. */
const MOST_CONTROLS = 1;
/** Controls that any text may have. */
export const FEW_CONTROLS = 2;

/** `<?xml encoding="…"?>` and `<meta charset>` stand in the first bytes; browsers look at 1,024. */
const DECLARED =
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i;
const DECLARED_WITHIN = 2048;
/** Confidence of 100: below it the detector is as often wrong as right on a paragraph of text. */
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

  const guess = guessEncoding(bytes);
  if (guess) return guess;
  throw new ImportError(
    `${name} does not show in which encoding it is. Save it as UTF-8, or name it, like “--encoding windows-1256”.`,
  );
}

/** Guesses an encoding by what the letters look like; nothing where they do not tell. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  // What has no zeros is no UTF-32, which the detector sees in a few bytes.
  const [best] = analyse(bytes.subarray(0, DETECTED_WITHIN)).filter(
    ({ name }) => !/^(?:UTF|ASCII)/.test(name),
  );
  return best && best.confidence >= LEAST_CONFIDENCE ? best.name : undefined;
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

/** Names the kind of file that begins like this, if it is a common kind that is not text. */
function findFileKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return KINDS.find(([start]) => head.startsWith(start))?.[1];
}

/** Says whether bytes, of an encoding in which ASCII is ASCII, hold controls that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const isControl = (byte: number) =>
    byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > FEW_CONTROLS && controls * 1000 > bytes.length * MOST_CONTROLS;
}
