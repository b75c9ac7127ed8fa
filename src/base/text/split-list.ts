import { toPartAddress } from '../list-address.ts';

/** Items in a fixed order, of which some are asked for at a time; an array is one. */
export type Listed<T> = {
  readonly length: number;
  slice: (from: number, to?: number) => readonly T[];
};

/** One page of a list, latest first. */
export type ListPart = {
  /** Counted from the oldest; the newest page has none, and the list's own address. */
  number?: number;
  /** Its items in the whole list: from the first to the one before the last number. */
  from: number;
  to: number;
  /** Addresses of the pages beside it. */
  newer?: string;
  older?: string;
};

/** Counts the full pages of a list, which are those behind the newest. */
export function countFull(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}

/** Gives the number of the page that has an item, by its place in the whole list; nothing for the newest page. */
export function findPartNumber(length: number, size: number, at: number): number | undefined {
  const number = Math.floor((length - 1 - at) / size) + 1;
  return number > countFull(length, size) ? undefined : number;
}

/**
 * Splits a list into pages that stay as they are when something new comes: numbered from the oldest,
 * each full; the newest holds the rest, from one to two pages full.
 *
 * @param length Items of the list, latest first.
 * @param path Address of the list.
 * @param size Items of a full page.
 * @returns The newest page first; it may be empty.
 */
export function splitList(length: number, path: string, size: number): ListPart[] {
  const full = countFull(length, size);
  const toAddress = (number: number) => toPartAddress(path, number > full ? undefined : number);
  const newest = { from: 0, to: length - full * size, ...(full > 0 && { older: toAddress(full) }) };
  const others = Array.from({ length: full }, (_, index): ListPart => {
    const number = full - index;
    const to = length - (number - 1) * size;
    return {
      number,
      from: to - size,
      to,
      newer: toAddress(number + 1),
      ...(number > 1 && { older: toAddress(number - 1) }),
    };
  });
  return [newest, ...others];
}
