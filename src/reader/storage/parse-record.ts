/** Longest text that is taken from storage or from a file. */
const LONGEST = 1000;

/** Path of an article below the base: no other origin, and nothing that a link could run. */
const PATH = /^\/\d{4}\/\d\d\/(?!\.{1,2}\/)[^\s\p{Cc}\\/"<>?#]{1,500}\/$/u;

/** Entries by the path of their article, the latest last. */
export type ByPath<T> = Record<string, T>;

/**
 * Takes of a value that anything may have written the entries that are whole.
 *
 * @param parseEntry Turns one entry into what it should be, or into nothing.
 */
export function parseRecord<T>(
  value: unknown,
  parseEntry: (entry: Record<string, unknown>) => T | undefined,
): ByPath<T> {
  const parsed: ByPath<T> = {};
  for (const [path, entry] of Object.entries(isRecord(value) ? value : {})) {
    const whole = PATH.test(path) && isRecord(entry) ? parseEntry(entry) : undefined;
    if (whole) parsed[path] = whole;
  }
  return parsed;
}

/** Tells whether a value is an object whose entries can be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes a text, cut where it is longer than any headline; what is none is empty. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : '';
}

/** Takes a number within bounds; what is none is the lower one. */
export function toNumber(value: unknown, least: number, most: number): number {
  const number = typeof value === 'number' && Number.isFinite(value) ? value : least;
  return Math.min(Math.max(number, least), most);
}
