import { CborWriter } from './cbor.ts';
import { compareTexts, type Numbering, WordSplicer } from './splice-word.ts';
import type { FilterValue, Word, WordIndex } from './word-index.ts';

/** Source of a page of the new index: the old index or the added one, and its number there. */
export type PageSource = { from: 'old' | 'added'; page: number };

/**
 * Removes pages from an index and adds others. The result is to the byte what Pagefind would make of all pages, but
 * the offsets of words in unchanged pages are copied.
 *
 * @param added An index of the pages to add, with all their fields.
 * @param sources Source of each page of the new index, in order.
 * @returns Nothing if the result may differ from what Pagefind would make.
 */
export function spliceIndex(
  old: WordIndex,
  added: WordIndex,
  sources: readonly PageSource[],
): WordIndex | undefined {
  const indexes = [old, added] as const;
  const fields = [...new Set(indexes.flatMap((index) => index.fields))].sort(compareTexts);
  const numberings = indexes.map(({ pages, ...index }, at): Numbering => {
    const from = at === 0 ? 'old' : 'added';
    return {
      pages: numberPages(from, pages.length, sources),
      fields: index.fields.map((field) => fields.indexOf(field)),
    };
  });
  const pages = sources.flatMap(
    ({ from, page }) => (from === 'old' ? old : added).pages[page] ?? [],
  );
  if (!numberings.every(isInOrder) || !areNamed(pages.map(({ name }) => name))) return undefined;
  const splicer = new WordSplicer();
  const words = spliceWords([old, added], numberings, splicer);
  // Only removed pages may have had a field without a word now.
  const isUsed = (field: string, at: number) =>
    splicer.fields.has(at) || added.fields.includes(field);
  if (!fields.every(isUsed)) return undefined;
  return {
    ...old,
    pages,
    words,
    filters: spliceFilters(indexes, numberings),
    sorts: old.sorts.map(({ name }) => ({ name, pages: listOldestFirst(pages.length) })),
    fields,
  };
}

/** Lists the numbers of pages, oldest first; the latest article is 1, after the page that every index begins with. */
export function listOldestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at === 0 ? 0 : count - at));
}

function numberPages(
  source: PageSource['from'],
  count: number,
  sources: readonly PageSource[],
): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  for (const [at, { from, page }] of sources.entries()) if (from === source) numbers[page] = at;
  return numbers;
}

function isInOrder({ pages }: Numbering): boolean {
  const left = pages.filter((page) => page >= 0);
  return left.every((page, at) => at === 0 || page > (left[at - 1] ?? 0));
}

/** `en_`, and the first digits of the hash of a page’s text. */
const NAME = /^(.*_)([0-9a-f]{7,})$/;

/** Tells whether each page has the shortest name that no page before it has. */
function areNamed(names: readonly string[]): boolean {
  const used = new Set<string>();
  for (const name of names) {
    const shortest = name.length - (NAME.exec(name)?.[2]?.length ?? 0) + 7;
    for (let length = shortest; length < name.length; length++)
      if (!used.has(name.slice(0, length))) return false;
    if (used.has(name)) return false;
    used.add(name);
  }
  return true;
}

function spliceWords(
  [old, added]: readonly [WordIndex, WordIndex],
  [ofOld, ofAdded]: readonly Numbering[],
  splicer: WordSplicer,
): Word[] {
  const out = new CborWriter();
  const ends: { text: Buffer; from: number; to: number }[] = [];
  let at = 0;
  const write = (word: Word | undefined, more: Word | undefined) => {
    const from = out.length;
    const text = (word ?? more)?.text;
    const items = [
      ...(word && ofOld ? [{ item: word.item, numbering: ofOld }] : []),
      ...(more && ofAdded ? [{ item: more.item, numbering: ofAdded }] : []),
    ];
    if (text && splicer.write(out, items)) ends.push({ text, from, to: out.length });
  };
  for (const word of old.words) {
    let more = added.words[at];
    while (more && Buffer.compare(more.text, word.text) < 0) {
      write(undefined, more);
      more = added.words[++at];
    }
    const isSame = more?.text.equals(word.text);
    write(word, isSame ? more : undefined);
    if (isSame) at += 1;
  }
  for (const more of added.words.slice(at)) write(undefined, more);
  return ends.map(({ text, from, to }) => ({ text, item: out.bytes.subarray(from, to) }));
}

function spliceFilters(
  indexes: readonly WordIndex[],
  numberings: readonly Numbering[],
): WordIndex['filters'] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [at, index] of indexes.entries()) {
    for (const { name, values } of index.filters) {
      const spliced = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, spliced);
      for (const { value, pages } of values) {
        const numbers = pages.map((page) => numberings[at]?.pages[page] ?? -1);
        const left = numbers.filter((page) => page >= 0);
        if (left.length > 0) spliced.set(value, [...(spliced.get(value) ?? []), ...left]);
      }
    }
  }
  return [...filters]
    .filter(([, values]) => values.size > 0)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, values]) => ({ name, values: sortValues(values) }));
}

function sortValues(values: ReadonlyMap<string, number[]>): FilterValue[] {
  return [...values]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([value, pages]) => ({ value, pages: pages.sort((a, b) => a - b) }));
}
