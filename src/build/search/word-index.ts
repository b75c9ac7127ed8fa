import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { listItems, readArray, readHead, skipItem, sliceText } from './cbor.ts';

/** A file that Pagefind makes, by its path in the folder of the index. */
export type IndexFile = { path: string; content: Uint8Array };

/** The files in which Pagefind looks words up; texts and code are other files. */
export type WordIndex = {
  /** Names the index and the files that Pagefind loads with it; JSON. */
  entry: string;
  version: string;
  /** By number: the name of the file with the text of a page, and its item. */
  pages: { name: string; item: Buffer }[];
  /** In order: a word, and its item, with its offsets in pages. */
  words: Word[];
  filters: Filter[];
  /** Sort orders, with the numbers of pages in each. */
  sorts: { name: string; pages: number[] }[];
  /** Names of the metadata of pages, like their captions. */
  fields: string[];
};
export type Word = { text: Buffer; item: Buffer };
export type Filter = { name: string; values: FilterValue[] };
/** A value of a filter, and the numbers of the pages that have it. */
export type FilterValue = { value: string; pages: number[] };

/** Beginning of every unpacked file. */
export const MARK = 'pagefind_dcd';
const PACKED = /^index\/|^filter\/|\.pf_meta$/;
export const ENTRY = 'pagefind-entry.json';

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** Tells whether a file is part of the word index. */
export function isLookedUp({ path }: Pick<IndexFile, 'path'>): boolean {
  return path === ENTRY || PACKED.test(path);
}

/**
 * Reads the word index.
 *
 * @param files Files of the index, at least those of `isLookedUp`.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function readWordIndex(files: readonly IndexFile[]): WordIndex {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const entry = Buffer.from(getFile(byPath, ENTRY)).toString();
  const { hash: name } = readEntry(entry);
  const bytes = unpack(getFile(byPath, `pagefind.${name}.pf_meta`));
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
      return readWords(unpack(getFile(byPath, `index/${file}.pf_index`)));
    }),
    filters: listItems(bytes, filters).map(({ from }) => {
      const [, file] = listItems(bytes, from);
      return readFilter(unpack(getFile(byPath, `filter/${read(file?.from ?? 0)}.pf_filter`)));
    }),
    sorts: listItems(bytes, sorts).map(({ from }) => {
      const [sort, list] = listItems(bytes, from);
      return { name: read(sort?.from ?? 0), pages: readNumbers(bytes, list?.from ?? 0) };
    }),
    fields: listItems(bytes, fields).map(({ from }) => read(from)),
  };
}

function getFile(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind’s index names a file that it lacks: ${path}.`);
  return content;
}

/** Reads the entry of an index: its language, and the hash in the name of its metadata. */
export function readEntry(text: string) {
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

/** Finds the parts of a word: its text, the pages that have it, and those that have it with other accents. */
export function findParts(
  bytes: Buffer,
  at: number,
): { text: number; pages: number; variants: number } {
  const text = skipHead(bytes, at);
  const pages = skipItem(bytes, text);
  return { text, pages, variants: skipItem(bytes, pages) };
}

/** Sorts the spellings of a word, which Pagefind lists in the order of pages. */
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

function readNumbers(bytes: Buffer, at: number): number[] {
  return listItems(bytes, at).map(({ from }) => readHead(bytes, from).count);
}

/** Finds where the first item of an array begins. */
export function skipHead(bytes: Buffer, at: number): number {
  return readArray(bytes, at).next;
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, MARK.length) !== MARK)
    throw new Error('A file of Pagefind’s index is not as Pagefind 1.6 writes it.');
  return bytes;
}
