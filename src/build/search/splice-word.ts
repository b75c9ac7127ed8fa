import {
  ARRAY,
  CborWriter,
  NEGATIVE,
  NUMBER,
  readArray,
  readHead,
  skipItem,
  sliceText,
} from './cbor.ts';
import { findParts, skipHead } from './word-index.ts';

/** New numbers of the pages and fields of an index; -1 for pages that are removed. */
export type Numbering = { pages: Int32Array; fields: readonly number[] };

/** Offset of the pages of a word, or of a spelling of it, in one of the joined indexes. */
type PagesOffset = { bytes: Buffer; at: number; numbering: Numbering };

/** Joins the pages of words, and records which fields have words. */
export class WordSplicer {
  readonly fields = new Set<number>();
  readonly #pages = new CborWriter();
  readonly #variants = new CborWriter();

  /**
   * Writes a word with its pages in all the indexes that have it.
   *
   * @returns Whether any page has it.
   */
  write(out: CborWriter, words: readonly { item: Buffer; numbering: Numbering }[]): boolean {
    const [first] = words;
    if (!first) return false;
    const found = words.map(({ item, numbering }) => {
      return { bytes: item, numbering, ...findParts(item, 0) };
    });
    const text = found[0]?.text ?? 0;
    this.#pages.cut(0);
    const count = this.#join(found.map((word) => ({ ...word, at: word.pages })));
    const variants = this.#joinVariants(found.map((word) => ({ ...word, at: word.variants })));
    if (count + variants === 0) return false;
    out.head(ARRAY, 3);
    out.copy(first.item, text, skipItem(first.item, text));
    out.head(ARRAY, count);
    out.copy(this.#pages.bytes);
    out.head(ARRAY, variants);
    out.copy(this.#variants.bytes);
    return true;
  }

  /** Adds the pages of a word, in order. */
  #join(offsets: readonly PagesOffset[]): number {
    const lists = offsets.map((offset) => new PageList(offset));
    let [count, last] = [0, 0];
    for (;;) {
      let next: PageList | undefined;
      for (const list of lists) if (list.isOpen && !(next && next.page < list.page)) next = list;
      if (!next) return count;
      this.#pages.head(ARRAY, 3);
      this.#pages.head(NUMBER, next.page - last);
      next.copyOffsets(this.#pages, this.fields);
      last = next.page;
      count += 1;
      next.advance();
    }
  }

  #joinVariants(offsets: readonly PagesOffset[]): number {
    this.#variants.cut(0);
    const forms = new Map<string, PagesOffset[]>();
    for (const { bytes, at, numbering } of offsets) {
      const { count, next } = readArray(bytes, at);
      let from = next;
      for (let item = 0; item < count; item++) {
        const text = skipHead(bytes, from);
        const form = sliceText(bytes, text).toString();
        const sources = forms.get(form) ?? [];
        const pages = skipItem(bytes, text);
        forms.set(form, [...sources, { bytes, at: pages, numbering }]);
        from = skipItem(bytes, pages);
      }
    }
    if (forms.size === 0) return 0;
    const pages = Buffer.from(this.#pages.bytes);
    let written = 0;
    for (const [form, sources] of [...forms].sort(([a], [b]) => compareTexts(a, b))) {
      this.#pages.cut(0);
      const count = this.#join(sources);
      if (count === 0) continue;
      this.#variants.head(ARRAY, 2);
      this.#variants.text(form);
      this.#variants.head(ARRAY, count);
      this.#variants.copy(this.#pages.bytes);
      written += 1;
    }
    this.#pages.cut(0);
    this.#pages.copy(pages);
    return written;
  }
}

/** Compares texts as Pagefind does, by their bytes. */
export function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Iterates the pages of a word, without those that are removed. */
class PageList {
  /** Number of the page in the new index. */
  page = 0;
  isOpen = true;
  readonly #bytes: Buffer;
  readonly #numbering: Numbering;
  #left: number;
  #next: number;
  #old = 0;
  /** Where the offsets of the word in the text of the page begin, and those in its fields. */
  #offsets = 0;
  #inFields = 0;

  constructor({ bytes, at, numbering }: PagesOffset) {
    const { count, next } = readArray(bytes, at);
    this.#bytes = bytes;
    this.#numbering = numbering;
    this.#left = count;
    this.#next = next;
    this.advance();
  }

  advance(): void {
    while (this.#left > 0) {
      this.#left -= 1;
      const { count, next } = readHead(this.#bytes, skipHead(this.#bytes, this.#next));
      this.#old += count;
      this.#offsets = next;
      this.#inFields = skipItem(this.#bytes, next);
      this.#next = skipItem(this.#bytes, this.#inFields);
      this.page = this.#numbering.pages[this.#old] ?? -1;
      if (this.page >= 0) return;
    }
    this.isOpen = false;
  }

  /** Copies the offsets of the word in the page; a negative number says in which field the following are. */
  copyOffsets(out: CborWriter, fields: Set<number>): void {
    const { count, next } = readArray(this.#bytes, this.#inFields);
    out.copy(this.#bytes, this.#offsets, next);
    let at = next;
    for (let item = 0; item < count; item++) {
      const head = readHead(this.#bytes, at);
      const field = this.#numbering.fields[head.count] ?? 0;
      if (head.kind === NEGATIVE) fields.add(field);
      out.head(head.kind, head.kind === NEGATIVE ? field : head.count);
      at = head.next;
    }
  }
}
