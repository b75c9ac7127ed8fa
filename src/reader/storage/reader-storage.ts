/** All that a reader’s device keeps begins with this, so that it can be listed and erased as one. */
const PREFIX = 'newsprint:';

/** Kept while the pages on the device may not be those of the saved articles: a reader may leave before they come. */
export const PAGES_BEHIND = 'pages-behind';

/** What became of something that was to be kept. */
export type Stored = 'kept' | 'blocked' | 'full';

/** What storage would not take, for as long as the page is open. */
const unstored = new Map<string, string>();

/**
 * Loads what the device keeps under a name.
 *
 * @param parse Turns what was stored, which anything may have written, into what it should be;
 *   it gets `undefined` where nothing is stored, storage is blocked, or its content is no JSON.
 */
export function load<T>(name: string, parse: (value: unknown) => T): T {
  try {
    const text = unstored.get(name) ?? localStorage.getItem(PREFIX + name);
    return parse(text === null ? undefined : JSON.parse(text));
  } catch {
    return parse(undefined);
  }
}

/** Keeps a value under a name on the device, or, where that fails, while the page is open. */
export function store(name: string, value: unknown): Stored {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + name, text);
    unstored.delete(name);
    return 'kept';
  } catch (error) {
    unstored.set(name, text);
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'full'
      : 'blocked';
  }
}

/** Removes what is kept under the names, or all that is kept where none is given. */
export function erase(...names: string[]): void {
  for (const name of names.length > 0 ? names : unstored.keys()) unstored.delete(name);
  try {
    const keys = names.length > 0 ? names.map((name) => PREFIX + name) : Object.keys(localStorage);
    for (const key of keys) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Blocked storage keeps nothing that could be erased.
  }
}
