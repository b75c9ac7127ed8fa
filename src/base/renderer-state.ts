/** The code that renders pages is bundled, so that it has other copies of modules: what it shares is global. */
const UPDATE = Symbol.for('newsprint.update');
const ARTICLES = Symbol.for('newsprint.articles');

/** Tells the code that renders pages that the store of articles is being updated, until a promise resolves. */
export function tellOfUpdate(updated: Promise<unknown>): void {
  Reflect.set(globalThis, UPDATE, updated);
}

/** Gives the promise that resolves when the store of articles is updated; nothing if nobody told of an update. */
export function getUpdate(): Promise<unknown> | undefined {
  const updated: unknown = Reflect.get(globalThis, UPDATE);
  return updated instanceof Promise ? updated : undefined;
}

/**
 * Tells of the pages of all articles, latest first, so that those that are unchanged since the last build need no path
 * of a route, which costs Astro more than all else that is asked of them.
 *
 * @param files Their files: `2024/09/talks/index.html`.
 */
export function tellOfArticles(files: readonly string[]): void {
  Reflect.set(globalThis, ARTICLES, files);
}

/** Takes the files of the pages of all articles, latest first; nothing if nobody told of them. */
export function takeArticles(): readonly string[] | undefined {
  const files: unknown = Reflect.get(globalThis, ARTICLES);
  Reflect.deleteProperty(globalThis, ARTICLES);
  return Array.isArray(files) ? files : undefined;
}
