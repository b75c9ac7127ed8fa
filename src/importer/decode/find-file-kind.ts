/** First bytes of kinds of files that are taken for text by mistake. */
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

/** Tells which kind of file begins like this, where it is a known kind that is not text. */
export function findFileKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return KINDS.find(([start]) => head.startsWith(start))?.[1];
}

/** Of a thousand bytes: an old editing system may have left a stray control in copy. */
const MOST_CONTROLS = 1;

/** Says whether bytes, of an encoding in which ASCII is ASCII, hold controls that no text has. */
export function isBinary(bytes: Uint8Array): boolean {
  const isControl = (byte: number) =>
    byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return bytes.includes(0) || controls * 1000 > bytes.length * MOST_CONTROLS;
}
