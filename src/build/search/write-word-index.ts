import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getDigest } from '../../base/get-digest.ts';
import { ARRAY, CborWriter, NUMBER } from './cbor.ts';
import {
  ENTRY,
  type Filter,
  type IndexFile,
  MARK,
  readEntry,
  type Word,
  type WordIndex,
} from './word-index.ts';

/** Unpacked bytes from which on a file of words is full: packed, some 7 kB. */
const FULL = 16_000;
/** The highest level takes twice as long, and makes files smaller by six in a thousand. */
const LEVEL = 6;

/**
 * Writes the word index. Its files of words are smaller than the 25 kB of Pagefind 1.6, so that a search fetches
 * fewer words that it does not need. Files are packed in the thread pool, and this process receives pages meanwhile.
 *
 * @param full Bytes from which on a file of words is full.
 */
export async function writeWordIndex(index: WordIndex, full = FULL): Promise<IndexFile[]> {
  const { language, entry } = readEntry(index.entry);
  const out = new CborWriter();
  const files: IndexFile[] = [];
  out.head(ARRAY, 6);
  out.text(index.version);
  out.head(ARRAY, index.pages.length);
  for (const { item } of index.pages) out.copy(item);
  const pieces = await Promise.all(cutWords(index.words, full).map(packPiece));
  out.head(ARRAY, pieces.length);
  for (const { first, last, packed } of pieces) {
    const name = `${language}_${getDigest(packed).slice(0, 8)}`;
    files.push({ path: `index/${name}.pf_index`, content: packed });
    out.head(ARRAY, 3);
    for (const text of [first, last, name]) out.text(text);
  }
  out.head(ARRAY, index.filters.length);
  for (const filter of index.filters) {
    const bytes = writeFilter(filter);
    const name = `${language}_${hash('sha1', bytes).slice(0, 7)}`;
    files.push({ path: `filter/${name}.pf_filter`, content: await pack(bytes) });
    out.head(ARRAY, 2);
    for (const text of [filter.name, name]) out.text(text);
  }
  out.head(ARRAY, index.sorts.length);
  for (const { name, pages } of index.sorts) {
    out.head(ARRAY, 2);
    out.text(name);
    writeNumbers(out, pages);
  }
  out.head(ARRAY, index.fields.length);
  for (const field of index.fields) out.text(field);
  const name = `${language}_${hash('sha1', out.bytes).slice(0, 10)}`;
  files.push({ path: `pagefind.${name}.pf_meta`, content: await pack(out.bytes) });
  const details = { ...entry.languages[language], hash: name, page_count: index.pages.length };
  const named = JSON.stringify({ ...entry, languages: { [language]: details } });
  return [...files, { path: ENTRY, content: Buffer.from(named) }];
}

/** Words that fill one file, with the first and the last of them. */
type Piece = { first: Buffer; last: Buffer; bytes: Buffer };

async function packPiece({ bytes, ...piece }: Piece) {
  return { ...piece, packed: await pack(bytes) };
}

function cutWords(words: readonly Word[], full: number): Piece[] {
  const pieces: Piece[] = [];
  let piece: Word[] = [];
  let size = 0;
  for (const word of words) {
    piece.push(word);
    size += word.item.length;
    if (size < full && word !== words.at(-1)) continue;
    const out = new CborWriter();
    out.head(ARRAY, 1);
    out.head(ARRAY, piece.length);
    for (const { item } of piece) out.copy(item);
    pieces.push({ first: (piece[0] ?? word).text, last: word.text, bytes: out.bytes });
    piece = [];
    size = 0;
  }
  return pieces;
}

function writeFilter({ name, values }: Filter): Buffer {
  const out = new CborWriter();
  out.head(ARRAY, 2);
  out.text(name);
  out.head(ARRAY, values.length);
  for (const { value, pages } of values) {
    out.head(ARRAY, 2);
    out.text(value);
    writeNumbers(out, pages);
  }
  return out.bytes;
}

function writeNumbers(out: CborWriter, numbers: readonly number[]): void {
  out.head(ARRAY, numbers.length);
  for (const number of numbers) out.head(NUMBER, number);
}

const compress = promisify(gzip);

function pack(bytes: Uint8Array): Promise<Buffer> {
  return compress(Buffer.concat([Buffer.from(MARK), bytes]), { level: LEVEL });
}
