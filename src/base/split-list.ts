/** One page of a list, latest first. */
export type ListPart<T> = {
  /** Counted from the oldest; the newest page has none, and the list's own address. */
  number?: number;
  items: T[];
  /** Addresses of the pages beside it, below the base. */
  newer?: string;
  older?: string;
};

/**
 * Splits a list into pages that stay as they are when something new comes: numbered from the oldest,
 * each full; the newest holds the rest, from one to two pages full.
 *
 * @param items Latest first.
 * @param path Address of the list, below the base, with a slash at both ends.
 * @param size Items of a full page.
 * @returns The newest page first; it may be empty.
 */
export function splitList<T>(items: readonly T[], path: string, size: number): ListPart<T>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const toPath = (number: number) => (number > full ? path : `${path}${number}/`);
  const newest = {
    items: items.slice(0, items.length - full * size),
    ...(full > 0 && { older: toPath(full) }),
  };
  const others = Array.from({ length: full }, (_, index): ListPart<T> => {
    const number = full - index;
    const end = items.length - (number - 1) * size;
    return {
      number,
      items: items.slice(end - size, end),
      newer: toPath(number + 1),
      ...(number > 1 && { older: toPath(number - 1) }),
    };
  });
  return [newest, ...others];
}
