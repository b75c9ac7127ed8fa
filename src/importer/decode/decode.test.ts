import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const ARABIC =
  'عودة العبارة إلى الجزر\n\nأبحرت العبارة إلى الجزر من جديد يوم الخميس، بعد ستة أسابيع من العاصفة التي كسرت رصيفها. وقال مدير الميناء إن العمل لم ينته بعد، وإن الركاب سينتظرون حتى الخريف.\n';
const FRENCH =
  'Le ferry est revenu jeudi dans les îles, six semaines après la tempête qui avait brisé sa rampe ; « enfin », a dit le maître du port, très ému, à côté de la jetée.\n';
const name = 'dump.txt';

/** Writes text in an encoding of one byte a letter, by asking the decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}
function utf16(text: string, { swap = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
}
const read = (bytes: Uint8Array, encoding?: string) => decode(bytes, { name, encoding });

describe('decode', () => {
  test('reads UTF-8, with and without a mark, and makes line ends alike', () => {
    expect(read(Buffer.from('\uFEFFOne\r\nTwo\rThree é\n')).text).toBe('One\nTwo\nThree é\n');
    expect(read(Buffer.from(ARABIC)).text).toBe(ARABIC);
  });

  test.each(['windows-1256', 'iso-8859-6'])('reads Arabic in %s', (encoding) => {
    expect(read(encode(ARABIC, encoding))).toMatchObject({ text: ARABIC });
  });

  test.each(['windows-1252', 'iso-8859-15'])('reads French in %s', (encoding) => {
    expect(read(encode(FRENCH, encoding)).text).toBe(FRENCH);
  });

  test.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])('reads UTF-16, big end first %s, marked %s', (swap, mark) => {
    expect(read(utf16(ARABIC, { swap, mark })).text).toBe(ARABIC);
    expect(read(utf16(FRENCH, { swap, mark })).text).toBe(FRENCH);
  });

  test('believes what a page says of its encoding', () => {
    const page = `<html><head><meta charset="windows-1256"></head><body>أ</body></html>`;
    expect(read(encode(page, 'windows-1256')).text).toBe(page);
    const lost = '<meta charset="windows-1256">\n\né \uFFFD';
    expect(read(Buffer.from(lost)).text).toBe(lost);
    const xml = `<?xml version="1.0" encoding="iso-8859-1"?><rss>é</rss>`;
    expect(read(encode(xml, 'windows-1252')).text).toBe(xml);
  });

  test.each([
    ['one control', `${'The boats left. '.repeat(100)}\x01`],
    ['two letters that are misread elsewhere', 'The sign read “Ã©Ã©”.'],
  ])('reads a text with %s', (_what, text) => {
    expect(read(Buffer.from(text)).text).toBe(text);
  });

  test('leaves out a zero or two, of which more are binary', () => {
    expect(read(Buffer.from('The boats\0 left.\0')).text).toBe('The boats left.');
    expect(() => read(Buffer.from('The \0boats\0 left.\0'))).toThrow('is binary');
    expect(() => read(Buffer.from('The \0boats\0 left.\0'), 'utf-8')).toThrow('is binary');
  });

  test('names the encoding that letters look like where another is claimed', () => {
    const line = 'Ельскае надвор’е мяняецца, і караблі стаяць у порце. ';
    const bytes = encode(`<meta charset=utf-8>\n${line.repeat(4)}`, 'windows-1251');
    expect(() => read(bytes)).toThrow('or try “--encoding windows-1251”');
  });

  test('takes the encoding that the editor names', () => {
    expect(read(Uint8Array.of(0xc7), 'windows-1256').text).toBe('ا');
    expect(() => read(Uint8Array.of(0x41), 'klingon')).toThrow('“klingon” is no encoding');
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n...'), /is a PDF, not text/],
    ['a Word file', Buffer.from('PK\x03\x04abc', 'latin1'), /office document, not text/],
    ['noise', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), /binary/],
    ['many controls', Buffer.from('The boats left. \x01'.repeat(30)), /binary/],
    [
      'bytes of no encoding',
      Buffer.from('abc \x81\x8d', 'latin1'),
      /does not show in which encoding/,
    ],
    ['a single letter', Uint8Array.of(0x41, 0xc7), /does not show in which encoding/],
    ['spaces', Buffer.from(' \n\t\n'), /empty but for spaces/],
    [
      'a page that says utf-8 and is not',
      encode('<meta charset=utf-8>\n\né', 'windows-1252'),
      /dump\.txt:3: The file is utf-8/,
    ],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from(ARABIC), Uint8Array.of(0xff)]),
      /dump\.txt:4: The file is utf-8/,
    ],
    [
      'a lone surrogate in UTF-8',
      Buffer.concat([
        Buffer.from('né\nà '),
        Uint8Array.of(0xed, 0xa0, 0x80),
        Buffer.from(' là, déjà'),
      ]),
      /dump\.txt:2: /,
    ],
    [
      'a lone surrogate in UTF-16',
      Buffer.concat([utf16('One\n'), Uint8Array.of(0x00, 0xd8, 0x41, 0x00)]),
      /dump\.txt:2: The file is utf-16le/,
    ],
    ['a lost letter', Buffer.from('One\nTw\uFFFD'), /dump\.txt:2: A letter is lost/],
    [
      'UTF-8 read as Windows-1252',
      Buffer.from('One\nâ€œTalksâ€\u009d, said RenÃ©, â€œopenâ€\u009d'),
      /dump\.txt:2: “â€œ” is what UTF-8 looks like/,
    ],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => read(bytes)).toThrow(message);
  });
});
