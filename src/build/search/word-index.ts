import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { getDigest } from '../../base/get-digest.ts';
import {
  ARRAY,
  CborWriter,
  listItems,
  NUMBER,
  readArray,
  readHead,
  skipItem,
  sliceText,
} from './cbor.ts';

/** A file that Pagefind makes, by its path in the folder of the index. */
export type IndexFile = { path: string; content: Uint8Array };

/** What Pagefind looks words up in; its texts and what runs it are files of their own. */
export type WordIndex = {
  /** Names the index and the files that Pagefind loads with it; JSON. */
  entry: string;
  version: string;
  /** By number: the name of the file with the text of a page, and all that is noted of it. */
  pages: { name: string; item: Buffer }[];
  /** In order: a word, and all that is noted of it, with the places where it stands. */
  words: Word[];
  filters: Filter[];
  /** What results are sorted by, with the numbers of pages in that order. */
  sorts: { name: string; pages: number[] }[];
  /** Names of what is noted of pages, like their captions. */
  fields: string[];
};
export type Word = { text: Buffer; item: Buffer };
type Filter = { name: string; values: FilterValue[] };
/** A value of a filter, and the numbers of the pages that have it. */
export type FilterValue = { value: string; pages: number[] };

/** Bytes, before they are packed, from which on a file of words is full: packed, some 7 kB. */
const FULL = 16_000;
/** What every file begins with, once unpacked. */
const MARK = 'pagefind_dcd';
const PACKED = /^index\/|^filter\/|\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** Whether a file is part of what words are looked up in. */
export function isLookedUp({ path }: Pick<IndexFile, 'path'>): boolean {
  return path === ENTRY || PACKED.test(path);
}

/**
 * Reads what words are looked up in.
 *
 * @param files Of the index, at least those that are looked up.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function readWordIndex(files: readonly IndexFile[]): WordIndex {
  const known = new Map(files.map(({ path, content }) => [path, content]));
  const entry = Buffer.from(getFile(known, ENTRY)).toString();
  const { hash: name } = readEntry(entry);
  const bytes = unpack(getFile(known, `pagefind.${name}.pf_meta`));
  const read = (at: number) => sliceText(bytes, at).toString();
  const parts = listItems(bytes, MARK.length);
  const [version = 0, pages = 0, lists = 0, filters = 0, sorts = 0, fields = 0] = parts.map(
    ({ from }) => from,
  );
  return {
    entry,
    version: read(version),
    pages: listItems(bytes, pages).map(({ from, to }) => {
      return { name: read(skipHead(bytes, from)), item: bytes.subarray(from, to) };
    }),
    words: listItems(bytes, lists).flatMap(({ from }) => {
      const file = read(listItems(bytes, from)[2]?.from ?? 0);
      return readWords(unpack(getFile(known, `index/${file}.pf_index`)));
    }),
    filters: listItems(bytes, filters).map(({ from }) => {
      const [, file] = listItems(bytes, from);
      return readFilter(unpack(getFile(known, `filter/${read(file?.from ?? 0)}.pf_filter`)));
    }),
    sorts: listItems(bytes, sorts).map(({ from }) => {
      const [sort, list] = listItems(bytes, from);
      return { name: read(sort?.from ?? 0), pages: readNumbers(bytes, list?.from ?? 0) };
    }),
    fields: listItems(bytes, fields).map(({ from }) => read(from)),
  };
}

/**
 * Writes what words are looked up in. Its words lie in smaller files than Pagefind 1.6 makes, which packs some
 * 25 kB into each, whatever an index has: so a search fetches fewer that it does not ask for.
 *
 * @param full Bytes from which on a file of words is full.
 */
export function writeWordIndex(index: WordIndex, full = FULL): IndexFile[] {
  const { language, entry } = readEntry(index.entry);
  const out = new CborWriter();
  const files: IndexFile[] = [];
  out.head(ARRAY, 6);
  out.text(index.version);
  out.head(ARRAY, index.pages.length);
  for (const { item } of index.pages) out.copy(item);
  const pieces = cutWords(index.words, full);
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
    files.push({ path: `filter/${name}.pf_filter`, content: pack(bytes) });
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
  files.push({ path: `pagefind.${name}.pf_meta`, content: pack(out.bytes) });
  const own = { ...entry.languages[language], hash: name, page_count: index.pages.length };
  const named = JSON.stringify({ ...entry, languages: { [language]: own } });
  return [...files, { path: ENTRY, content: Buffer.from(named) }];
}

function getFile(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind’s index names a file that it lacks: ${path}.`);
  return content;
}

function readEntry(text: string) {
  const entry = entryShape.parse(JSON.parse(text));
  const [[language, { hash: name }] = ['', { hash: '' }]] = Object.entries(entry.languages);
  return { entry, language, hash: name };
}

function readWords(bytes: Buffer): Word[] {
  const list = readArray(bytes, skipHead(bytes, MARK.length));
  const words: Word[] = [];
  for (let from = list.next; words.length < list.count; ) {
    const { text, variants } = findParts(bytes, from);
    const to = skipItem(bytes, variants);
    const isSorted = readArray(bytes, variants).count < 2;
    const item = isSorted ? bytes.subarray(from, to) : sortVariants(bytes, from);
    words.push({ text: sliceText(bytes, text), item });
    from = to;
  }
  return words;
}

/** Finds the parts of a word: its text, the pages that have it so, and those that have it with other accents. */
export function findParts(
  bytes: Buffer,
  at: number,
): { text: number; pages: number; variants: number } {
  const text = skipHead(bytes, at);
  const pages = skipItem(bytes, text);
  return { text, pages, variants: skipItem(bytes, pages) };
}

/** Puts the spellings of a word in order, which stand as they come in pages. */
function sortVariants(bytes: Buffer, from: number): Buffer {
  const { variants } = findParts(bytes, from);
  const sorted = listItems(bytes, variants)
    .map((item) => ({ ...item, form: sliceText(bytes, skipHead(bytes, item.from)) }))
    .sort((a, b) => Buffer.compare(a.form, b.form));
  return Buffer.concat([
    bytes.subarray(from, skipHead(bytes, variants)),
    ...sorted.map((item) => bytes.subarray(item.from, item.to)),
  ]);
}

/** Words that fill one file, packed, with the first and the last of them. */
type Piece = { first: Buffer; last: Buffer; packed: Buffer };

function cutWords(words: readonly Word[], full: number): Piece[] {
  const pieces: Piece[] = [];
  let own: Word[] = [];
  let size = 0;
  for (const word of words) {
    own.push(word);
    size += word.item.length;
    if (size < full && word !== words.at(-1)) continue;
    const out = new CborWriter();
    out.head(ARRAY, 1);
    out.head(ARRAY, own.length);
    for (const { item } of own) out.copy(item);
    pieces.push({ first: (own[0] ?? word).text, last: word.text, packed: pack(out.bytes) });
    own = [];
    size = 0;
  }
  return pieces;
}

function readFilter(bytes: Buffer): Filter {
  const [name, values] = listItems(bytes, MARK.length);
  return {
    name: sliceText(bytes, name?.from ?? 0).toString(),
    values: listItems(bytes, values?.from ?? 0).map(({ from }) => {
      const [value, pages] = listItems(bytes, from);
      return {
        value: sliceText(bytes, value?.from ?? 0).toString(),
        pages: readNumbers(bytes, pages?.from ?? 0),
      };
    }),
  };
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

function readNumbers(bytes: Buffer, at: number): number[] {
  return listItems(bytes, at).map(({ from }) => readHead(bytes, from).count);
}

function writeNumbers(out: CborWriter, numbers: readonly number[]): void {
  out.head(ARRAY, numbers.length);
  for (const number of numbers) out.head(NUMBER, number);
}

/** Where the first item of an array begins. */
export function skipHead(bytes: Buffer, at: number): number {
  return readArray(bytes, at).next;
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
