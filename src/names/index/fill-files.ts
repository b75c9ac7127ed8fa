import { type Counts, type Folder, getGramPath } from '../lookup/index-files.ts';

/** Something to be filed: under which grams, and about how many bytes of JSON it takes. */
export type Item<T> = { value: T; grams: readonly string[]; size: number };

/**
 * Counts the files that items fill to about a limit; those that would be more than a few are fewer and fuller by
 * the same measure: 16 times a few are 4 times as many, 4 times as full. The count grows by steps of √2, so that
 * few more names leave most files as they are.
 */
export function countFiles<T>(
  items: readonly Pick<Item<T>, 'size' | 'grams'>[],
  limit: number,
  few: number,
): number {
  let size = 0;
  for (const item of items) size += item.size * item.grams.length;
  const wanted = size / limit;
  const steps = Math.ceil(2 * Math.log2(wanted > few ? Math.sqrt(few * wanted) : wanted));
  return Math.round(2 ** (Math.max(0, steps) / 2));
}

/** Puts items into the files of their grams, each once, in their order; gives them by path. */
export function fillFiles<T>(
  items: readonly Item<T>[],
  folder: Folder,
  counts: Counts,
): Map<string, Set<T>> {
  const files = new Map<string, Set<T>>();
  for (const { value, grams } of items) {
    for (const gram of grams) {
      const path = getGramPath(folder, counts, gram);
      const file = files.get(path);
      if (file) file.add(value);
      else files.set(path, new Set([value]));
    }
  }
  return files;
}
