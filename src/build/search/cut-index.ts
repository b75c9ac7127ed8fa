import { gunzipSync, gzipSync } from 'node:zlib';
import { getDigest } from '../../base/get-digest.ts';

/** A file that Pagefind makes, by its path in the folder of the index. */
export type IndexFile = { path: string; content: Uint8Array };

/** Bytes, before they are packed, from which on a file of words is full: packed, some 7 kB. */
const FULL = 16_000;
/** What every file begins with, once unpacked. */
const MARK = 'pagefind_dcd';
const WORDS = /^index\/(.*)\.pf_index$/;
const LIST = /\.pf_meta$/;

/**
 * Cuts the words of an index into smaller files, so that a search fetches fewer that it does not ask for:
 * Pagefind 1.6 packs some 25 kB into each, whatever an index has, and takes no wish.
 *
 * @param files All files of the index, with its list of them (`.pf_meta`).
 * @param full Bytes from which on a file is full.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function cutIndex(files: readonly IndexFile[], full = FULL): IndexFile[] {
  const cut = new Map<string, WordFile[]>();
  for (const { path, content } of files) {
    const name = WORDS.exec(path)?.[1];
    if (name) cut.set(name, cutWords(content, name.split('_')[0] ?? '', full));
  }
  return files.flatMap(({ path, content }) => {
    const pieces = cut.get(WORDS.exec(path)?.[1] ?? '');
    if (pieces) return pieces.map(({ name, packed }) => toWordFile(name, packed));
    return [{ path, content: LIST.test(path) ? listPieces(content, cut) : content }];
  });
}

/** Some of the words of an index: the first and the last of them, and the file that they are in. */
type WordFile = { first: string; last: string; name: string; packed: Uint8Array };

function toWordFile(name: string, content: Uint8Array): IndexFile {
  return { path: `index/${name}.pf_index`, content };
}

function cutWords(content: Uint8Array, language: string, full: number): WordFile[] {
  const bytes = unpack(content);
  const words = listItems(bytes, listItems(bytes, MARK.length)[0]?.from ?? 0);
  const files: WordFile[] = [];
  let own: Item[] = [];
  for (const word of words) {
    own.push(word);
    const [first = word] = own;
    if (word.to - first.from < full && word !== words.at(-1)) continue;
    const header = Buffer.concat([Buffer.from([0x81]), writeHead(ARRAY, own.length)]);
    const packed = pack(Buffer.concat([header, bytes.subarray(first.from, word.to)]));
    const name = `${language}_${getDigest(packed).slice(0, 8)}`;
    const [from, to] = [first, word].map((one) => readText(bytes, readHead(bytes, one.from).next));
    files.push({ first: from ?? '', last: to ?? '', name, packed });
    own = [];
  }
  return files;
}

/** Writes the list of an index anew: its third entry names the files of words, each with its first and last. */
function listPieces(content: Uint8Array, cut: ReadonlyMap<string, readonly WordFile[]>): Buffer {
  const bytes = unpack(content);
  const list = listItems(bytes, MARK.length)[2];
  if (!list) throw new Error('The list of Pagefind’s index names no files of words.');
  const pieces = listItems(bytes, list.from).flatMap(({ from }) => {
    const name = readText(bytes, listItems(bytes, from)[2]?.from ?? 0);
    const own = cut.get(name);
    if (!own) throw new Error(`Pagefind’s index names a file of words that it lacks: ${name}.`);
    return own;
  });
  const written = pieces.flatMap(({ first, last, name }) => [
    writeHead(ARRAY, 3),
    ...[first, last, name].map(writeText),
  ]);
  return pack(
    Buffer.concat([
      bytes.subarray(MARK.length, list.from),
      writeHead(ARRAY, pieces.length),
      ...written,
      bytes.subarray(list.to),
    ]),
  );
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, MARK.length) !== MARK)
    throw new Error('A file of Pagefind’s index is not as Pagefind 1.6 writes it.');
  return bytes;
}

function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 });
}

/** Kinds of items in CBOR (RFC 8949): numbers below and above 0, bytes, text, arrays. */
const [TEXT, ARRAY] = [3, 4];
/** Where an item begins, and where the next does. */
type Item = { from: number; to: number };

/** Lists the items of an array. */
function listItems(bytes: Buffer, at: number): Item[] {
  const { kind, count, next } = readHead(bytes, at);
  if (kind !== ARRAY) throw new Error('A file of Pagefind’s index has no list where it should.');
  const items: Item[] = [];
  let from = next;
  while (items.length < count) {
    const to = skipItem(bytes, from);
    items.push({ from, to });
    from = to;
  }
  return items;
}

function skipItem(bytes: Buffer, at: number): number {
  const { kind, count, next } = readHead(bytes, at);
  if (kind < 2) return next;
  if (kind <= TEXT) return next + count;
  if (kind !== ARRAY) throw new Error(`A file of Pagefind’s index has an item of kind ${kind}.`);
  let to = next;
  for (let item = 0; item < count; item++) to = skipItem(bytes, to);
  return to;
}

function readHead(bytes: Buffer, at: number): { kind: number; count: number; next: number } {
  const head = bytes.readUInt8(at);
  const [kind, short] = [head >> 5, head & 31];
  if (short < 24) return { kind, count: short, next: at + 1 };
  const size = 1 << (short - 24);
  if (size > 4) throw new Error('A file of Pagefind’s index has an item without an end.');
  return { kind, count: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

function readText(bytes: Buffer, at: number): string {
  const { count, next } = readHead(bytes, at);
  return bytes.toString('utf8', next, next + count);
}

function writeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([writeHead(TEXT, bytes.length), bytes]);
}

function writeHead(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  const head = Buffer.alloc(5, (kind << 5) | 26);
  head.writeUInt32BE(count, 1);
  return head;
}
