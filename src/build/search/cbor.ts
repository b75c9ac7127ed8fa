/** Kinds of items in CBOR (RFC 8949): numbers from 0 on, negative numbers, arrays, texts. */
export const [NUMBER, NEGATIVE, ARRAY] = [0, 1, 4] as const;
const [BYTES, TEXT] = [2, 3];

/** Where an item begins, and where the next does. */
export type Item = { from: number; to: number };

/**
 * Reads the head of an item.
 *
 * @returns Its kind; its number, or the length of its text or array; and where its content begins.
 */
export function readHead(bytes: Buffer, at: number): { kind: number; count: number; next: number } {
  const head = bytes.readUInt8(at);
  const [kind, short] = [head >> 5, head & 31];
  if (short < 24) return { kind, count: short, next: at + 1 };
  const next = at + 1 + (1 << (short - 24));
  if (next > at + 5 || next > bytes.length) {
    throw new Error('A file of Pagefind’s index has an item without an end.');
  }
  let count = 0;
  for (let digit = at + 1; digit < next; digit++) count = count * 256 + (bytes[digit] ?? 0);
  return { kind, count, next };
}

/** Finds where the next item begins. */
export function skipItem(bytes: Buffer, at: number): number {
  let to = at;
  for (let left = 1; left > 0; left--) {
    const head = bytes[to];
    // Most items are numbers of one byte.
    if (head !== undefined && head < 64 && (head & 31) < 24) {
      to += 1;
      continue;
    }
    const { kind, count, next } = readHead(bytes, to);
    to = kind === BYTES || kind === TEXT ? next + count : next;
    if (kind === ARRAY) left += count;
    else if (kind > TEXT)
      throw new Error(`A file of Pagefind’s index has an item of kind ${kind}.`);
  }
  return to;
}

/** Lists the items of an array. */
export function listItems(bytes: Buffer, at: number): Item[] {
  const { count, next } = readArray(bytes, at);
  const items: Item[] = [];
  let from = next;
  while (items.length < count) {
    const to = skipItem(bytes, from);
    items.push({ from, to });
    from = to;
  }
  return items;
}

/** Reads how many items an array has, and where the first begins. */
export function readArray(bytes: Buffer, at: number): { count: number; next: number } {
  const { kind, count, next } = readHead(bytes, at);
  if (kind !== ARRAY) throw new Error('A file of Pagefind’s index has no list where it should.');
  return { count, next };
}

/** Gives the bytes of a text. */
export function sliceText(bytes: Buffer, at: number): Buffer {
  const { count, next } = readHead(bytes, at);
  return bytes.subarray(next, next + count);
}

/** Writes items into a growing buffer. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** All that was written; valid until more is. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Drops all bytes after a length. */
  cut(length: number): void {
    this.#length = length;
  }

  /** Writes the head of an item, which is all of a number. */
  head(kind: number, count: number): void {
    this.#grow(5);
    const size = count < 24 ? 0 : count < 1 << 8 ? 1 : count < 1 << 16 ? 2 : 4;
    const short = size === 0 ? count : size === 1 ? 24 : size === 2 ? 25 : 26;
    this.#length = this.#bytes.writeUInt8((kind << 5) | short, this.#length);
    if (size > 0) this.#length = this.#bytes.writeUIntBE(count, this.#length, size);
  }

  text(text: string | Uint8Array): void {
    const bytes = Buffer.from(text);
    this.head(TEXT, bytes.length);
    this.copy(bytes);
  }

  /** Appends bytes of items that are written already. */
  copy(bytes: Buffer, from = 0, to = bytes.length): void {
    this.#grow(to - from);
    this.#length += bytes.copy(this.#bytes, this.#length, from, to);
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
