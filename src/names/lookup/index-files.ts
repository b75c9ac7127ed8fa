/**
 * Files of the index, by what is in them: shards have spellings with those who bear them, `likely` has spellings
 * that are found by two slips or by their sound, `begun` has names by how they begin. Their number grows with
 * the registry, their size does not: a hash tells which of them has a gram, and no list of them is needed.
 */
const folders = ['shards', 'likely', 'begun'] as const;
export type Folder = (typeof folders)[number];

/**
 * How many files there are of each, the scripts of which one file has all spellings (see `WholeScript`), and the
 * sounds and bags of our letters, as `makeFilter` makes them.
 */
export type Counts = Record<Folder, number> & { whole: string[]; filter: string };

/** Path of the counts below the folder of the index, as `load` of the resolver is given it. */
export const countsPath = 'index.json';

/** Tells counts from whatever else a server may send. */
export function isCounts(file: unknown): file is Counts {
  return (
    typeof file === 'object' &&
    file !== null &&
    folders.every((folder) => Number.isInteger(Reflect.get(file, folder))) &&
    Array.isArray(Reflect.get(file, 'whole')) &&
    typeof Reflect.get(file, 'filter') === 'string'
  );
}

/** Gives the path of the file that has a gram: `shards/5.json`. */
export function getGramPath(folder: Folder, counts: Counts, gram: string): string {
  return `${folder}/${hash(gram) % Math.max(1, counts[folder])}.json`;
}

/** Makes a number of 32 bits out of a text (Fowler–Noll–Vo, 1a), whose low bits depend on all letters. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
